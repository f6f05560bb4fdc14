package vn.motcua.transparency.dataset;

import java.util.List;

import vn.motcua.contracts.Text;

/**
 * What a dataset is, who may use it and where to get it.
 *
 * @param columns what the numbers mean, in their order
 */
public record Description(String code, Text title, Text description, Text frequency, Licence licence, List<String> keywords,
        List<Column> columns, List<Distribution> distributions) {

    public record Licence(String code, Text name, String url) {}

    public record Column(String name, Text meaning) {}

    public record Distribution(String format, String mediaType, String url) {}
}
