using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>What an offer is for carries the moment the offer was begun: the newest offers for a recommendation were found by sorting all for it.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000400_OfferTargetOrder")]
public sealed class OfferTargetOrder : Migration
{
    private const string Tables = """
            ALTER TABLE offer_target ADD COLUMN created_at timestamptz;
            UPDATE offer_target SET created_at = o.created_at FROM volunteer_offer o WHERE o.id = offer_id;
            ALTER TABLE offer_target ALTER COLUMN created_at SET NOT NULL;
            DROP INDEX ix_offer_target_pillar_id;
            DROP INDEX ix_offer_target_recommendation_id;
            DROP INDEX ix_offer_target_roundtable_id;
            CREATE INDEX ix_offer_target_pillar_id_created_at_offer_id ON offer_target (pillar_id, created_at, offer_id);
            CREATE INDEX ix_offer_target_recommendation_id_created_at_offer_id ON offer_target (recommendation_id, created_at, offer_id);
            CREATE INDEX ix_offer_target_roundtable_id_created_at_offer_id ON offer_target (roundtable_id, created_at, offer_id);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
