// Keycloak's label of the name already typed points at no field; point it at the one that shows the name.
document.addEventListener("DOMContentLoaded", () => {
    const shown = document.getElementById("kc-attempted-username");
    const label = shown?.closest(".pf-v5-c-form__group")?.querySelector("label");
    label?.setAttribute("for", shown.id);
});
