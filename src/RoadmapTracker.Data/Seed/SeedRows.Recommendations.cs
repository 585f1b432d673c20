using System.Globalization;
using System.Text.Json;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Seed;

/// <content>Sources, notes, sets and recommendations.</content>
internal sealed partial class SeedRows
{
    private void ReadSources(JsonElement file)
    {
        foreach (JsonElement item in file.Items("sources"))
        {
            string key = item.Text("key");
            _sourceKeys.Add(key);
            _rows.Add(new Source
            {
                Id = SeedId.Of("source", key),
                Title = item.Text("title"),
                Url = item.TextOrNull("url"),
                SeedDocument = item.TextOrNull("seedDocument"),
            });
        }

        foreach (JsonProperty topic in file.GetProperty("notes").EnumerateObject())
        {
            int position = 0;
            foreach (JsonElement note in topic.Value.EnumerateArray())
            {
                position++;
                string key = string.Create(CultureInfo.InvariantCulture, $"{topic.Name}/{position}");
                _rows.Add(new DataNote { Id = SeedId.Of("note", key), Topic = topic.Name, Position = position, Text = note.GetString()! });
            }
        }

        _rows.AddRange(file.Items("contradictions").Select((item, i) => new SourceContradiction
        {
            Id = SeedId.Of("contradiction", item.Text("subject")),
            Position = i + 1,
            Subject = item.Text("subject"),
            OneSource = item.Text("oneSource"),
            AnotherSource = item.Text("anotherSource"),
            Followed = item.Text("followed"),
        }));
    }

    private void ReadSets(JsonElement file)
    {
        foreach (JsonElement item in file.Items("sets"))
        {
            RecommendationSet set = new()
            {
                Id = SetId(item.Number("number")),
                Number = item.Number("number"),
                Title = item.Text("title"),
                TitleAsCall = item.Text("titleAsCall"),
            };
            _rows.Add(set);
            Cite(CitationSubject.RecommendationSet, set.Id, item.Texts("sources"));
        }
    }

    private void ReadRecommendations(JsonElement file)
    {
        int position = 0;
        foreach (JsonElement item in file.Items("recommendations"))
        {
            Recommendation recommendation = new()
            {
                Id = RecommendationId(item.Text("code")),
                Code = item.Text("code"),
                Position = ++position,
                SetId = SetId(item.Number("set")),
                AreaId = AreaId(item.Text("area")),
                ShortTitle = item.Text("shortTitle"),
                OfficialText = item.TextOrNull("officialText"),
                UnconfirmedText = item.TextOrNull("unconfirmedText"),
                TextStatus = item.Value<TextStatus>("textStatus"),
                SdgGoals = [.. item.Items("sdgGoals").Select(goal => goal.GetInt32())],
            };
            _rows.Add(recommendation);
            Cite(CitationSubject.Recommendation, recommendation.Id, item.Texts("sources"));
            Cite(CitationSubject.RecommendationSdgGoals, recommendation.Id, item.Texts("sdgSources"));
            Find(SearchKind.Recommendation, recommendation.Id, $"{recommendation.Code} {recommendation.ShortTitle}", recommendation.Text);
        }
    }

    private void ReadTimeline(JsonElement file)
    {
        foreach (JsonElement item in file.Items("events"))
        {
            Guid id = SeedId.Of("event", item.Text("code"));
            PartialDate date = item.Date("date");
            _rows.Add(new TimelineEvent
            {
                Id = id,
                Code = item.Text("code"),
                DateFirstDay = date.FirstDay,
                DatePrecision = date.Precision,
                EndsOn = item.DayOrNull("endsOn"),
                Phase = item.Value<TimelinePhase>("phase"),
                Title = item.Text("title"),
                Detail = item.TextOrNull("detail"),
                Note = item.TextOrNull("note"),
                Organisations =
                [
                    .. item.Texts("organisations").Select((slug, i) =>
                        new TimelineEventOrganisation { EventId = id, OrganisationId = OrganisationId(slug), Position = i + 1 }),
                ],
            });
            Cite(CitationSubject.TimelineEvent, id, item.Texts("sources"));
            Find(SearchKind.TimelineEvent, id, item.Text("title"), item.TextOrNull("detail"), item.TextOrNull("note"));
        }
    }
}
