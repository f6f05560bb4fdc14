package vn.motcua.ui.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import vn.motcua.ui.account.RightsPages.Fault;
import vn.motcua.ui.client.RightsClient.Business;
import vn.motcua.ui.client.RightsClient.Offer;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** What somebody types to give a mandate. */
class MandateForm {

    @RestForm
    @Nullable
    String representative;

    @RestForm
    @Nullable
    String representativeName;

    @RestForm
    @Nullable
    String principal;

    @RestForm
    @Nullable
    String taxCode;

    @RestForm
    @Nullable
    String businessName;

    @RestForm
    @Nullable
    String procedure;

    @RestForm
    @Nullable
    String months;

    public String representative() {
        return digits(representative);
    }

    public String representativeName() {
        return typed(representativeName);
    }

    public boolean forBusiness() {
        return "business".equals(principal);
    }

    public String taxCode() {
        return typed(taxCode);
    }

    public String businessName() {
        return typed(businessName);
    }

    public String procedure() {
        return typed(procedure);
    }

    /** How long it holds; a year unless something else is chosen. */
    public String months() {
        return typed(months).matches("1|6|12|24") ? typed(months) : "12";
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!representative().matches("\\d{12}")) {
            faults.add(new Fault("representative", Messages.say("mandate-number-wrong")));
        }
        if (representativeName().isEmpty()) {
            faults.add(new Fault("representativeName", Messages.say("mandate-name-needed")));
        }
        if (forBusiness() && !taxCode().matches("\\d{10}(-\\d{3})?|\\d{12}")) {
            faults.add(new Fault("taxCode", Messages.say("mandate-tax-wrong")));
        }
        if (forBusiness() && businessName().isEmpty()) {
            faults.add(new Fault("businessName", Messages.say("mandate-business-needed")));
        }
        return faults;
    }

    /** The service's refusals, each beside its field. */
    List<Fault> faultsOf(ServiceProblem problem) {
        return problem.errors().stream().map(error -> new Fault(error.field(), Messages.say(
                "self".equals(error.code()) ? "mandate-self" : "mandate-refused"))).toList();
    }

    Offer offer(LocalDate today) {
        return new Offer(representative(), representativeName(), forBusiness() ? new Business(taxCode(), businessName()) : null,
                procedure().isEmpty() ? null : procedure(), today, today.plusMonths(Long.parseLong(months())));
    }

    private static String digits(@Nullable String text) {
        return typed(text).replaceAll("[\\s.]", "");
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
