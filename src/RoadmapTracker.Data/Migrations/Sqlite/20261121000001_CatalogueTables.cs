using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>The near-static part: recommendations, Roadmap, organisations, roundtables, timeline and their sources.</summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261121000001_CatalogueTables")]
public sealed class CatalogueTables : Migration
{
    private const string Tables = """
            CREATE TABLE source (
                id BLOB NOT NULL PRIMARY KEY,
                title TEXT NOT NULL,
                url TEXT,
                seed_document TEXT
            ) STRICT;

            CREATE TABLE citation (
                subject_kind TEXT NOT NULL,
                subject_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                source_id BLOB NOT NULL,
                PRIMARY KEY (subject_kind, subject_id, position),
                FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_citation_source_id ON citation (source_id);

            CREATE TABLE data_note (
                id BLOB NOT NULL PRIMARY KEY,
                topic TEXT NOT NULL,
                position INTEGER NOT NULL,
                text TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_data_note_topic_position ON data_note (topic, position);

            CREATE TABLE source_contradiction (
                id BLOB NOT NULL PRIMARY KEY,
                position INTEGER NOT NULL,
                subject TEXT NOT NULL,
                one_source TEXT NOT NULL,
                another_source TEXT NOT NULL,
                followed TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_source_contradiction_position ON source_contradiction (position);

            CREATE TABLE recommendation_set (
                id BLOB NOT NULL PRIMARY KEY,
                number INTEGER NOT NULL,
                title TEXT NOT NULL,
                title_as_call TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_recommendation_set_number ON recommendation_set (number);

            CREATE TABLE pillar (
                id BLOB NOT NULL PRIMARY KEY,
                code TEXT NOT NULL,
                position INTEGER NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_pillar_code ON pillar (code);

            CREATE TABLE area (
                id BLOB NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL,
                number INTEGER NOT NULL,
                name TEXT NOT NULL,
                title TEXT NOT NULL,
                set_id BLOB NOT NULL,
                pillar_id BLOB,
                pillar_basis TEXT NOT NULL,
                FOREIGN KEY (pillar_id) REFERENCES pillar (id) ON DELETE RESTRICT,
                FOREIGN KEY (set_id) REFERENCES recommendation_set (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_area_pillar_id ON area (pillar_id);
            CREATE INDEX IX_area_set_id ON area (set_id);
            CREATE UNIQUE INDEX IX_area_slug ON area (slug);

            CREATE TABLE recommendation (
                id BLOB NOT NULL PRIMARY KEY,
                code TEXT NOT NULL,
                position INTEGER NOT NULL,
                set_id BLOB NOT NULL,
                area_id BLOB NOT NULL,
                short_title TEXT NOT NULL,
                official_text TEXT,
                unconfirmed_text TEXT,
                text_status TEXT NOT NULL,
                sdg_goals TEXT NOT NULL,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT,
                FOREIGN KEY (set_id) REFERENCES recommendation_set (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_recommendation_area_id ON recommendation (area_id);
            CREATE UNIQUE INDEX IX_recommendation_code ON recommendation (code);
            CREATE INDEX IX_recommendation_set_id ON recommendation (set_id);

            CREATE TABLE area_recommendation (
                area_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                basis TEXT NOT NULL,
                PRIMARY KEY (area_id, recommendation_id),
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_area_recommendation_recommendation_id ON area_recommendation (recommendation_id);

            CREATE TABLE report_document (
                id BLOB NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL,
                position INTEGER NOT NULL,
                symbol TEXT,
                title TEXT NOT NULL,
                date_first_day TEXT NOT NULL,
                date_precision TEXT NOT NULL,
                presented_on TEXT,
                agenda_item TEXT,
                text_read INTEGER NOT NULL,
                note TEXT
            ) STRICT;
            CREATE UNIQUE INDEX IX_report_document_slug ON report_document (slug);

            CREATE TABLE architecture_model (
                id BLOB NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL,
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                note TEXT,
                basis TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_architecture_model_slug ON architecture_model (slug);

            CREATE TABLE organisation (
                id BLOB NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL,
                name TEXT NOT NULL,
                sort_name TEXT NOT NULL,
                acronym TEXT,
                kind TEXT NOT NULL,
                kind_basis TEXT NOT NULL,
                iso2 TEXT,
                iso3 TEXT,
                regional_group TEXT,
                regional_group_basis TEXT,
                regional_group_note TEXT,
                government_of_id BLOB,
                note TEXT,
                registered_at INTEGER,
                version INTEGER NOT NULL,
                FOREIGN KEY (government_of_id) REFERENCES organisation (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_organisation_government_of_id_sort_name_id ON organisation (government_of_id, sort_name, id);
            CREATE UNIQUE INDEX IX_organisation_iso3 ON organisation (iso3);
            CREATE INDEX IX_organisation_kind_sort_name_id ON organisation (kind, sort_name, id);
            CREATE INDEX IX_organisation_regional_group_sort_name_id ON organisation (regional_group, sort_name, id);
            CREATE UNIQUE INDEX IX_organisation_slug ON organisation (slug);
            CREATE INDEX IX_organisation_sort_name_id ON organisation (sort_name, id);

            CREATE TABLE roadmap_action (
                id BLOB NOT NULL PRIMARY KEY,
                code TEXT NOT NULL,
                area_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                summary TEXT NOT NULL,
                paragraph TEXT,
                lead_note TEXT,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_roadmap_action_area_id ON roadmap_action (area_id);
            CREATE UNIQUE INDEX IX_roadmap_action_code ON roadmap_action (code);

            CREATE TABLE roadmap_action_lead (
                action_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (action_id, organisation_id),
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (action_id) REFERENCES roadmap_action (id) ON DELETE CASCADE
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_roadmap_action_lead_organisation_id ON roadmap_action_lead (organisation_id);

            CREATE TABLE timeline_event (
                id BLOB NOT NULL PRIMARY KEY,
                code TEXT NOT NULL,
                date_first_day TEXT NOT NULL,
                date_precision TEXT NOT NULL,
                ends_on TEXT,
                phase TEXT NOT NULL,
                title TEXT NOT NULL,
                detail TEXT,
                note TEXT
            ) STRICT;
            CREATE UNIQUE INDEX IX_timeline_event_code ON timeline_event (code);

            CREATE TABLE timeline_event_organisation (
                event_id BLOB NOT NULL,
                organisation_id BLOB NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (event_id, organisation_id),
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (event_id) REFERENCES timeline_event (id) ON DELETE CASCADE
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_timeline_event_organisation_organisation_id ON timeline_event_organisation (organisation_id);

            CREATE TABLE roundtable (
                id BLOB NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL,
                number INTEGER NOT NULL,
                name TEXT NOT NULL,
                area_id BLOB NOT NULL,
                mapping_basis TEXT NOT NULL,
                mapping_note TEXT NOT NULL,
                list_complete INTEGER NOT NULL,
                gaps TEXT NOT NULL,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT
            ) STRICT;
            CREATE INDEX IX_roundtable_area_id ON roundtable (area_id);
            CREATE UNIQUE INDEX IX_roundtable_slug ON roundtable (slug);

            CREATE TABLE roundtable_recommendation (
                roundtable_id BLOB NOT NULL,
                recommendation_id BLOB NOT NULL,
                basis TEXT NOT NULL,
                PRIMARY KEY (roundtable_id, recommendation_id),
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            ) WITHOUT ROWID, STRICT;
            CREATE INDEX IX_roundtable_recommendation_recommendation_id ON roundtable_recommendation (recommendation_id);

            CREATE TABLE process_fact (
                id BLOB NOT NULL PRIMARY KEY,
                position INTEGER NOT NULL,
                text TEXT NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX IX_process_fact_position ON process_fact (position);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
