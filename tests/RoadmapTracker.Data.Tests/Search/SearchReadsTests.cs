using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Tests.Search;

public sealed class SearchReadsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Égalité numérique pour toutes", "egalite NUMERIQUE")]
    [InlineData("Cooperación digital en España", "cooperacion espana")]
    [InlineData("Ещё больше школ подключено", "еще ШКОЛ")]
    [InlineData("تَعزيز التعاون الرقمي في أفريقيا", "تعزيز افريقيا")]
    [InlineData("全球数字合作路线图", "数字合作")]
    [InlineData("Connecting every school", "school connecting")]
    [InlineData("Connecting every school", "connect schools")]
    [InlineData("Connecter chaque école", "écoles connect")]
    public async Task Text_is_found_in_each_language(string title, string query)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Guid id = (await new Scenario(database).OpenCommitmentAsync(title)).Id;

        Page<SearchResult> page = await FindAsync(database, query, SearchKind.Commitment);

        Assert.Equal([id], page.Items.Select(result => result.Id));
        Assert.NotEmpty(page.Items[0].Snippet.Marks);
    }

    [Fact]
    public async Task Chinese_characters_are_found_together_only()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await new Scenario(database).OpenCommitmentAsync("全球数字合作路线图");

        Assert.Empty((await FindAsync(database, "字数")).Items);
    }

    [Theory]
    [InlineData(SearchKind.Recommendation, "digital public goods alliance")]
    [InlineData(SearchKind.Roundtable, "Digital Human Rights")]
    [InlineData(SearchKind.Organisation, "turkiye")]
    [InlineData(SearchKind.Area, "trust and security")]
    [InlineData(SearchKind.RoadmapAction, "envoy on technology")]
    [InlineData(SearchKind.ReportDocument, "A/74/821")]
    [InlineData(SearchKind.TimelineEvent, "eurodig hague")]
    [InlineData(SearchKind.ProgressRecord, "giga ericsson")]
    public async Task Every_kind_of_the_seed_is_found(SearchKind kind, string query)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.All((await FindAsync(database, query, kind)).Items, result => Assert.Equal(kind, result.Kind));
        Assert.NotEmpty((await FindAsync(database, query, kind)).Items);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" OR title:\"x")]
    [InlineData("giga NEAR(x) AND NOT y*")]
    [InlineData("title : giga")]
    [InlineData("(((")]
    [InlineData("*")]
    [InlineData("'; DROP TABLE organisation; --")]
    [InlineData("")]
    public async Task Operators_of_the_index_are_plain_words(string query)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Empty((await FindAsync(database, query)).Items);
    }

    [Fact]
    public async Task Operators_change_nothing_between_words()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Page<SearchResult> plain = await FindAsync(database, "giga schools map");

        Assert.NotEmpty(plain.Items);
        Assert.Equal(plain.Items.Select(result => result.Id), (await FindAsync(database, "^giga -schools (+map)*")).Items.Select(result => result.Id));
    }

    [Fact]
    public async Task Last_word_may_be_a_beginning()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.NotEmpty((await FindAsync(database, "digital coop")).Items);
    }

    [Fact]
    public async Task Index_follows_every_change_of_a_record()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord record = await scenario.DraftProgressAsync("The zebrafish cable has landed.");
        Assert.Empty((await FindAsync(database, "zebrafish")).Items);

        await ChangeAsync(item => item.Submit(scenario.OfUganda, 1, Scenario.Now));
        Assert.Single((await FindAsync(database, "zebrafish")).Items);

        await ChangeAsync(item => item.BeginReview(scenario.Office, 2, Scenario.Now));
        await ChangeAsync(item => item.Return(scenario.Office, 3, "Which cable?", Scenario.Now));
        Assert.Empty((await FindAsync(database, "zebrafish")).Items);
        Assert.Equal(["0"], database.Sql("SELECT count(*) FROM search_entry WHERE body LIKE '%zebrafish%'"));

        Task ChangeAsync(Action<ProgressRecord> change)
            => database.WriteAsync(async (context, ct) => change((await context.ProgressRecords.FindAsync([record.Id], ct))!));
    }

    [Fact]
    public async Task Renamed_organisation_is_found_by_its_new_name_only()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        Organisation organisation = await scenario.RegisterAsync("quokka", "Quokka Network");
        await database.WriteAsync(async (context, ct) => (await context.Organisations.FindAsync([organisation.Id], ct))!.Correct(
            scenario.Office, 1, new OrganisationProfile("Wombat Network", null, OrganisationKind.CivilSociety, null, null), Scenario.Now));

        Assert.Empty((await FindAsync(database, "quokka")).Items);
        Assert.Equal(organisation.Id, (await FindAsync(database, "wombat")).Items.Single().Id);
    }

    [Fact]
    public async Task Offers_and_contact_persons_never_enter_the_index()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await new Scenario(database).SubmitOfferAsync();

        Assert.Empty((await FindAsync(database, "nakato")).Items);
        Assert.Equal(["0"], database.Sql("SELECT count(*) FROM search_entry WHERE title || body LIKE '%Nakato%' OR title || body LIKE '%grace@%'"));
    }

    [Fact]
    public async Task Pages_make_up_the_whole_result_in_order_of_rank()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Page<SearchResult> whole = await FindAsync(database, "digital", null, new Slice(500));
        List<Guid> walked = [];
        string? cursor = null;
        bool more = true;
        while (more)
        {
            Page<SearchResult> page = await FindAsync(database, "digital", null, new Slice(13, After: cursor));
            walked.AddRange(page.Items.Select(result => result.Id));
            cursor = page.CursorOf(page.Items[^1]);
            more = page.HasNext;
        }

        Assert.True(whole.Items.Count > 60);
        Assert.Equal(whole.Items.Select(result => result.Id), walked);
        Assert.Equal(whole.Items.Count, await database.ReadAsync((SearchReads reads) => reads.CountAsync("digital", null, Ct).AsTask()));
        Assert.Equal(whole.Items.Select(result => result.Rank).Order(), whole.Items.Select(result => result.Rank));
    }

    [Fact]
    public async Task Many_are_found_unranked_those_with_the_words_in_the_title_first()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        int many = ListCount.Limit + 5;
        await database.WriteAsync((context, _) =>
        {
            for (int i = 0; i < many; i++)
            {
                OrganisationProfile profile = new(i % 3 == 0 ? $"Zebrafish {i}" : $"Made up {i}", null, OrganisationKind.CivilSociety, null, "About a zebrafish.");
                context.Add(Organisation.Register(scenario.Office, $"made-up-{i:d4}", profile, Scenario.Now));
            }

            return Task.CompletedTask;
        });
        List<SearchResult> walked = [];
        string? cursor = null;
        bool more = true;
        while (more)
        {
            Page<SearchResult> page = await FindAsync(database, "zebrafish", SearchKind.Organisation, new Slice(100, After: cursor));
            walked.AddRange(page.Items);
            cursor = page.CursorOf(page.Items[^1]);
            more = page.HasNext;
        }

        Assert.Equal(many, walked.Select(result => result.Id).Distinct().Count());
        Assert.Equal(many, walked.Count);
        Assert.All(walked.Take(many / 3), result => Assert.StartsWith("Zebrafish", result.Snippet.Text, StringComparison.Ordinal));
        Assert.Equal(walked.OrderBy(result => result.Rank).ThenBy(result => result.EntryRow).Select(result => result.Id), walked.Select(result => result.Id));
        Page<SearchResult> before = await FindAsync(database, "zebrafish", SearchKind.Organisation, new Slice(null, Last: 50, Before: cursor));
        Assert.Equal(walked[^51..^1].Select(result => result.Id), before.Items.Select(result => result.Id));
        Assert.Equal(new ListCount(ListCount.Limit, IsExact: false), await database.ReadAsync((SearchReads reads) => reads.CountAsync("zebrafish", null, Ct).AsTask()));
    }

    [Fact]
    public async Task Snippet_shows_the_words_where_they_stand()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        SearchSnippet snippet = (await FindAsync(database, "opt in encouraging", SearchKind.Recommendation)).Items[0].Snippet;

        Assert.Contains("opt", snippet.Marks.Select(mark => snippet.Text.Substring(mark.Start, mark.Length)));
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.True(snippet.Text.Length < 260);
    }

    [Fact]
    public async Task Query_is_refused_when_it_is_too_long()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal("input.query", (await Assert.ThrowsAsync<InvalidInput>(() => FindAsync(database, new string('x', SearchReads.QueryLimit + 1)))).Field);
    }

    private static Task<Page<SearchResult>> FindAsync(TestDatabase database, string query, SearchKind? kind = null, Slice? slice = null)
        => database.ReadAsync((SearchReads reads) => reads.FindAsync(query, kind is { } one ? [one] : null, slice ?? new Slice(25), Ct).AsTask());
}
