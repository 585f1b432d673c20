using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>What an offer is for carries the moment the offer was begun: the newest offers for a recommendation were found by sorting all for it.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261122000400_OfferTargetOrder")]
public sealed class OfferTargetOrder : Migration
{
    // SQLite adds no column that must have a value.
    private const string Tables = """
            CREATE TABLE offer_target_dated (
                offer_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                capacity TEXT NOT NULL,
                recommendation_id BLOB,
                roundtable_id BLOB,
                pillar_id BLOB,
                created_at INTEGER NOT NULL,
                PRIMARY KEY (offer_id, position),
                CONSTRAINT ck_offer_target_one CHECK ((recommendation_id IS NOT NULL) + (roundtable_id IS NOT NULL) + (pillar_id IS NOT NULL) = 1),
                FOREIGN KEY (pillar_id) REFERENCES pillar (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE CASCADE
            ) WITHOUT ROWID, STRICT;
            INSERT INTO offer_target_dated
                SELECT t.offer_id, t.position, t.capacity, t.recommendation_id, t.roundtable_id, t.pillar_id, o.created_at
                FROM offer_target t JOIN volunteer_offer o ON o.id = t.offer_id;
            DROP TABLE offer_target;
            ALTER TABLE offer_target_dated RENAME TO offer_target;
            CREATE INDEX IX_offer_target_pillar_id_created_at_offer_id ON offer_target (pillar_id, created_at, offer_id);
            CREATE INDEX IX_offer_target_recommendation_id_created_at_offer_id ON offer_target (recommendation_id, created_at, offer_id);
            CREATE INDEX IX_offer_target_roundtable_id_created_at_offer_id ON offer_target (roundtable_id, created_at, offer_id);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
