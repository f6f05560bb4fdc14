package vn.motcua.documents.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.ResultPaper;
import vn.motcua.documents.print.Printer;
import vn.motcua.documents.print.Stationery;
import vn.motcua.platform.identity.StudioStaff;
import vn.motcua.platform.problem.ProblemException;

/** Shows the studio what the words of a result look like on paper before anybody publishes them. */
@Path("/api/documents/v1/result-previews")
@RunOnVirtualThread
class PreviewResource {

    private final StudioStaff staff;
    private final Printer printer;
    private final Stationery stationery;
    private final Clock clock;

    PreviewResource(StudioStaff staff, Printer printer, Stationery stationery, Clock clock) {
        this.staff = staff;
        this.printer = printer;
        this.stationery = stationery;
        this.clock = clock;
    }

    /** @param samples answers to show, by the name of the place; a table's as {@code table/column} */
    record Words(@NotNull ResultPaper paper, @NotNull @Size(max = 500) Map<String, String> samples) {}

    @POST
    @Produces("application/pdf")
    @Operation(summary = "The words of a result on paper, with sample answers; unsealed, for editors and publishers")
    public byte[] preview(@Valid @NotNull Words words) {
        staff.mustWorkHere();
        var paper = words.paper();
        if (!Preview.isPrintable(paper)) {
            throw ProblemException.unprocessable("paper-incomplete",
                    "A title, what stands for no answer, and blocks of a page or two are needed.");
        }
        return printer.pdf(new Preview(paper, words.samples(), LocalDate.now(clock)).sheet(stationery));
    }
}
