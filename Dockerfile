# Countersign in a container: `serve` (the default), `work` and `migrate` are the same image with another command.

FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
ENV SQLX_OFFLINE=true CARGO_TARGET_DIR=/target
# One package and no default features: the whole workspace would bring in the pages for developers (/dev/mail, /dev/style).
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/target \
    cargo build --locked --release --package countersign --no-default-features \
    && cp /target/release/countersign /countersign

FROM debian:bookworm-slim
# Certificates for mail and databases over TLS; typefaces for names in scripts that the documents' own ones lack.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates fonts-noto-core \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 countersign \
    && useradd --system --uid 10001 --gid countersign --home-dir /var/lib/countersign --create-home countersign
COPY --from=build /countersign /usr/local/bin/countersign
USER 10001:10001
WORKDIR /var/lib/countersign
# Master key, seal key and certificate: COUNTERSIGN_SECRETS names this folder.
VOLUME /var/lib/countersign
EXPOSE 8080
ENV COUNTERSIGN_LISTEN=0.0.0.0:8080 \
    COUNTERSIGN_SECRETS=/var/lib/countersign \
    COUNTERSIGN_FONTS=/usr/share/fonts/truetype/noto
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["countersign", "healthcheck"]
ENTRYPOINT ["countersign"]
CMD ["serve"]
