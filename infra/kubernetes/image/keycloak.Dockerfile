# Keycloak built with the options of infra/launcher (Identity) and with our sign-in pages:
#   docker build -f infra/kubernetes/image/keycloak.Dockerfile -t motcua/keycloak infra/keycloak
ARG VERSION=26.7.3
FROM quay.io/keycloak/keycloak:${VERSION} AS built

COPY theme/ /opt/keycloak/themes/
RUN /opt/keycloak/bin/kc.sh build --db=postgres --http-relative-path=/auth --health-enabled=true --metrics-enabled=true

FROM quay.io/keycloak/keycloak:${VERSION}
COPY --from=built /opt/keycloak/ /opt/keycloak/
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
