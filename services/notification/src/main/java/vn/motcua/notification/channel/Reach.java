package vn.motcua.notification.channel;

import vn.motcua.contracts.NotificationEvent.Medium;

/** Where and how to tell somebody. @param language {@code vi} or {@code en} */
public record Reach(Medium medium, String address, String language) {}
