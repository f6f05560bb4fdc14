package vn.motcua.ui.officer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.ui.client.GuideClient;
import vn.motcua.ui.shell.Formats;

/** The procedure as a help at hand: papers to check, groups that pay less, laws to quote. */
record Guide(List<Component> components, List<Group> groups, List<String> laws) {

    static final Guide NONE = new Guide(List.of(), List.of(), List.of());

    record Component(String code, String name, boolean required) {}

    /** @param proof name of the paper that shows it */
    record Group(String code, String name, String law, Optional<String> proof) {}

    static Guide of(GuideClient.Procedure procedure) {
        var components = procedure.components().stream().filter(each -> !each.heldByState())
                .map(each -> new Component(each.code(), Formats.local(each.name()), each.required())).toList();
        return new Guide(components, procedure.exemptions().stream().map(each -> group(each, components)).toList(),
                laws(procedure));
    }

    Optional<Group> group(String code) {
        return groups.stream().filter(group -> group.code.equals(code)).findFirst();
    }

    /** A paper's name, or its code when the procedure doesn't know it. */
    String component(String code) {
        return components.stream().filter(each -> each.code.equals(code)).map(Component::name).findFirst().orElse(code);
    }

    private static Group group(Exemption exemption, List<Component> components) {
        return new Group(exemption.group(), Formats.local(exemption.name()), exemption.legalBasis(), components.stream()
                .filter(each -> each.code.equals(exemption.proof())).map(Component::name).findFirst());
    }

    /** The official wording is Vietnamese, whatever language the desk speaks. */
    private static List<String> laws(GuideClient.Procedure procedure) {
        return Stream.concat(procedure.legalBases().stream().map(law -> law.title().vi() + " số " + law.number()),
                procedure.exemptions().stream().map(Exemption::legalBasis)).distinct().toList();
    }
}
