# The pages.
FROM node:22-bookworm-slim AS dashboard
WORKDIR /dashboard
COPY src/dashboard/package.json src/dashboard/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY src/dashboard/ ./
RUN npm run build

# The service. Project and lock files come first, so that packages are restored anew only when these change.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Espalier/Espalier.csproj src/Espalier/packages.lock.json src/Espalier/
COPY src/Espalier.AspNetCore/Espalier.AspNetCore.csproj src/Espalier.AspNetCore/packages.lock.json src/Espalier.AspNetCore/
COPY src/RoadmapTracker.Domain/RoadmapTracker.Domain.csproj src/RoadmapTracker.Domain/packages.lock.json src/RoadmapTracker.Domain/
COPY src/RoadmapTracker.Data/RoadmapTracker.Data.csproj src/RoadmapTracker.Data/packages.lock.json src/RoadmapTracker.Data/
COPY src/RoadmapTracker.Api/RoadmapTracker.Api.csproj src/RoadmapTracker.Api/packages.lock.json src/RoadmapTracker.Api/
COPY src/dashboard/Dashboard.targets src/dashboard/
RUN dotnet restore src/RoadmapTracker.Api --locked-mode
COPY schema/operations/ schema/operations/
COPY src/ src/
COPY --from=dashboard /dashboard/dist src/dashboard/dist
RUN dotnet publish src/RoadmapTracker.Api --configuration Release --no-restore -p:BuildDashboard=false --output /app \
    && mkdir -p /service/data

# Chiseled: no shell, no package manager, not root. "extra" brings ICU, which names and search in six languages need.
# 10.0.13 is the oldest without CVE-2026-88092 and CVE-2026-70188.
FROM mcr.microsoft.com/dotnet/aspnet:10.0.13-noble-chiseled-extra
COPY --from=build /app /app
# The database is data/roadmaptracker.db below the working folder; everything else may be read-only (--read-only --tmpfs /tmp --cap-drop ALL).
COPY --from=build --chown=1654:1654 /service /service
WORKDIR /service
VOLUME /service/data
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER 1654
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["dotnet", "/app/RoadmapTracker.Api.dll", "health"]
ENTRYPOINT ["dotnet", "/app/RoadmapTracker.Api.dll"]
