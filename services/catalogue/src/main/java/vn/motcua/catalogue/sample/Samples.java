package vn.motcua.catalogue.sample;

import java.util.List;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedure;
import vn.motcua.contracts.Text;

/** Procedures that nobody can ask for: as many as a nation has and worded as theirs are, to measure with. Each says that it is one. */
public final class Samples {

    /** Six digits of the code. */
    public static final int MOST = 999_999;

    private static final String TEMPLATE = DataFile.at("sample/procedure.json").text();
    private static final List<String> LEVELS = List.of("COMMUNE", "PROVINCE", "PROVINCE", "MINISTRY");
    private static final List<String> LIFE_EVENTS = List.of("business-start", "business-trade", "business-building",
            "business-labour", "business-property", "employment", "vehicles", "health");

    private static final List<Text> DEEDS = texts(
            """
                    Cấp|grant\nCấp lại|replacement\nGia hạn|extension\nĐiều chỉnh|amendment\nThu hồi|withdrawal\nĐăng ký|registration
                    Thông báo|notice\nThẩm định|appraisal\nPhê duyệt|approval\nChấp thuận|consent\nCông nhận|recognition\nXác nhận|confirmation""");

    private static final List<Text> PAPERS = texts("""
            giấy phép hoạt động|operating licence\ngiấy chứng nhận đủ điều kiện|certificate of fitness
            chứng chỉ hành nghề|practising certificate\nphương án khai thác|plan of use\nhồ sơ thiết kế|design
            quyết định giao quản lý|decision on management\ngiấy phép vận chuyển|transport licence
            giấy xác nhận đăng ký|confirmation of registration\nbản công bố hợp quy|declaration of conformity
            kế hoạch bảo vệ môi trường|environmental plan\nvăn bản đồng ý|letter of consent\nthẻ hành nghề|practising card""");

    private static final List<Text> THINGS = texts(
            """
                    nuôi trồng thủy sản|aquaculture\nchăn nuôi gia cầm|poultry\ntrồng rừng sản xuất|forestry\nkhai thác khoáng sản|mining
                    bến thủy nội địa|river landings\nkhảo sát địa chất|geological survey\nkinh doanh xăng dầu|fuel trade
                    phân phối khí hóa lỏng|gas distribution\ntrạm nạp điện|charging stations\nbiểu diễn nghệ thuật|performing arts
                    thư viện cộng đồng|public libraries\ntrò chơi điện tử|electronic games\nphòng khám đa khoa|clinics
                    nhà thuốc bán lẻ|pharmacies\nthiết bị bức xạ|radiation devices\ngiống cây trồng|seed
                    thuốc bảo vệ thực vật|plant protection\nphân bón hữu cơ|fertiliser\nsản xuất rượu thủ công|distilling
                    thuốc lá điếu|tobacco\nvật liệu nổ công nghiệp|explosives\nhóa chất nguy hiểm|chemicals
                    quảng cáo ngoài trời|outdoor advertising\nđường thủy|waterways\nhạ tầng viễn thông|telecom networks
                    trung tâm ngoại ngữ|language schools\ngiáo dục mầm non|nurseries\nđào tạo nghề|vocational training
                    di tích lịch sử|monuments\nkhu bảo tồn biển|marine reserves""");

    private static final List<Text> CIRCUMSTANCES = texts("""
            quy mô nhỏ|small\nquy mô lớn|large\ntại khu kinh tế|in an economic zone\nở vùng biên giới|near the border
            ven biển|at the coast\ntrong khu dân cư|in residential areas\ncó vốn đầu tư nước ngoài|foreign-invested
            của hợp tác xã|of cooperatives\ncủa đơn vị sự nghiệp công lập|of public bodies\nthời vụ|seasonal""");

    /** @param number from 1 */
    public static String code(int number) {
        return Procedure.SAMPLE_SERIES + "%06d".formatted(number);
    }

    /** The document as a data file would hold it; the same number always gives the same. */
    public static String document(int number) {
        var deed = of(DEEDS, number);
        var paper = of(PAPERS, number / DEEDS.size());
        var thing = of(THINGS, number / 7);
        var circumstance = of(CIRCUMSTANCES, number / 11);
        var code = code(number);
        return TEMPLATE.replace("$code", code).replace("$tail", code.substring(2)).replace("$number", "%06d".formatted(number))
                .replace("$deed.vi", deed.vi()).replace("$deed.en", deed.en())
                .replace("$paper.vi", paper.vi()).replace("$paper.en", paper.en())
                .replace("$matter.vi", thing.vi() + " " + circumstance.vi())
                .replace("$matter.en", thing.en() + ", " + circumstance.en())
                .replace("$level", of(LEVELS, number)).replace("$life", of(LIFE_EVENTS, number / 3))
                .replace("$days", String.valueOf(1 + number % 45)).replace("$fee", String.valueOf(number % 21 * 25_000));
    }

    private static <T> T of(List<T> list, int number) {
        return list.get(Math.floorMod(number, list.size()));
    }

    private static List<Text> texts(String lines) {
        return lines.lines().map(line -> line.split("\\|")).map(pair -> new Text(pair[0], pair[1])).toList();
    }

    private Samples() {}
}
