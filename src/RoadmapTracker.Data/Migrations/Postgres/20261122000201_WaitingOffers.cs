using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>Offers that wait for the Office are found by how long they do.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000201_WaitingOffers")]
public sealed class WaitingOffers : Migration
{
    private const string Index = "CREATE INDEX ix_volunteer_offer_submitted_at_id ON volunteer_offer (submitted_at, id) WHERE decided_at IS NULL AND status <> 'WITHDRAWN';";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Index);
}
