package vn.motcua.ui.shell;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

/** Whatever no other page answers. Apart from {@link ErrorPages}: mappers of a resource hold for that resource alone. */
@Path("/")
class UnknownPages {

    @GET
    @Path("{unknown: .+}")
    public String unknown() {
        throw new NotFoundException();
    }
}
