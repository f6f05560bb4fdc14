package vn.motcua.notification.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;

/** Lets citizens say how they want to be told. */
@Path("/api/notification/v1")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class ChannelResource {

    private static final String MOBILE = "(?:\\+?84|0)(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}";

    /** What is null stays; what is empty is taken away. */
    record Addresses(@Nullable @Size(max = 254) @Email String email, @Nullable @Pattern(regexp = MOBILE + "|") String phone,
            @Nullable @Pattern(regexp = MOBILE + "|") String zalo) {}

    record Code(@NotNull @Pattern(regexp = "\\s*\\d{6}\\s*") String code) {}

    record Confirmed(UUID channel, boolean confirmed) {}

    record Preferences(@Pattern(regexp = "vi|en") @NotNull String language, @NotNull Set<Medium> muted) {}

    private final Channels channels;
    private final Caller caller;

    ChannelResource(Channels channels, Caller caller) {
        this.channels = channels;
        this.caller = caller;
    }

    @GET
    @Path("channels")
    public List<Channels.Own> mine() {
        return channels.of(caller.person());
    }

    @PUT
    @Path("channels")
    public List<Channels.Own> change(@Valid @NotNull Addresses addresses) {
        change(Medium.MAIL, addresses.email);
        change(Medium.SMS, international(addresses.phone));
        change(Medium.ZALO, international(addresses.zalo));
        return mine();
    }

    private void change(Medium medium, @Nullable String address) {
        if (address == null) {
            return;
        }
        if (address.isBlank()) {
            channels.remove(caller.person(), medium);
        } else {
            channels.put(caller.person(), medium, address.strip());
        }
    }

    @POST
    @Path("channels/{id}/verification")
    public Confirmed confirm(@RestPath UUID id, @Valid @NotNull Code code) {
        if (!channels.confirm(caller.person(), id, code.code)) {
            throw ProblemException.unprocessable("code-wrong", "The code is wrong or too old. Ask for a new one.");
        }
        return new Confirmed(id, true);
    }

    @GET
    @Path("preferences")
    public Preferences preferences() {
        var preference = channels.preference(caller.person());
        return new Preferences(preference.language().orElse("vi"), preference.muted());
    }

    @PUT
    @Path("preferences")
    public Preferences prefer(@Valid @NotNull Preferences preferences) {
        if (preferences.muted.contains(Medium.INBOX)) {
            throw ProblemException.unprocessable("inbox-stays", "The inbox can't be muted.");
        }
        channels.prefer(caller.person(), preferences.language, preferences.muted);
        return preferences();
    }

    /** E.164. */
    private static @Nullable String international(@Nullable String phone) {
        return Optional.ofNullable(phone).map(number -> number.replaceFirst("^(\\+?84|0)", "+84")).orElse(null);
    }
}
