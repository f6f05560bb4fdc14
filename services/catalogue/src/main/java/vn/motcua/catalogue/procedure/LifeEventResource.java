package vn.motcua.catalogue.procedure;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.Page;
import vn.motcua.contracts.Text;

/** The moments of life by which people look for procedures (groups of the national portal). */
@Path("/api/catalogue/v1/life-events")
class LifeEventResource {

    record LifeEvent(String code, Text name, Audience audience) {}

    enum Audience {
        CITIZEN,
        BUSINESS
    }

    private final List<LifeEvent> events;

    LifeEventResource(ObjectMapper json) throws JsonProcessingException {
        this.events = json.readValue(DataFile.at("life-events.json").text(), new TypeReference<>() {});
    }

    @GET
    public Page<LifeEvent> all() {
        return Page.whole(events);
    }
}
