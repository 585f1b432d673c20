using System.Net;
using Microsoft.IdentityModel.Tokens;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Accounts;

/// <summary>How often the authority is asked for its keys, and what happens when it does not answer.</summary>
public sealed class AuthorityKeysTests : IAsyncDisposable
{
    private readonly LocalAuthority _authority = new();
    private readonly AuthorityService _service;

    public AuthorityKeysTests() => _service = new AuthorityService(_authority);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens()
    {
        var tokens = Enumerable.Range(0, 20).Select(_ => _service.ViewerAsync(_authority.Token()));

        Assert.All(await Task.WhenAll(tokens), viewer => Assert.Equal("7f0c", viewer));
        Assert.Equal(2, _authority.Asked.Count);
    }

    [Fact]
    public async Task Token_of_a_rotated_key_is_accepted_at_once_and_one_of_the_old_key_no_more()
    {
        var old = _authority.Token();
        Assert.NotNull(await _service.ViewerAsync(old));

        _authority.Rotate();

        Assert.Equal("7f0c", await _service.ViewerAsync(_authority.Token()));
        Assert.Null(await _service.ViewerAsync(old));
        Assert.Equal(4, _authority.Asked.Count);
    }

    [Fact]
    public async Task Authority_is_asked_once_for_a_thousand_unknown_keys()
    {
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
        var before = _authority.Asked.Count;

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), TestContext.Current.CancellationToken, async (i, _) =>
        {
            var key = new RsaSecurityKey(_authority.RsaKey.Rsa) { KeyId = $"unknown-{i}" };
            Assert.Null(await _service.ViewerAsync(_authority.Token(key, SecurityAlgorithms.RsaSha256)));
        });

        Assert.InRange(_authority.Asked.Count - before, 0, 2);
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
    }

    [Fact]
    public async Task Key_that_appears_after_a_storm_of_unknown_ones_is_found_when_the_interval_has_passed()
    {
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
        _authority.Rotate();
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
        _authority.Rotate();

        Assert.Null(await _service.ViewerAsync(_authority.Token()));
        _service.Time.Advance(AuthorityKeys.RefreshInterval);
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
    }

    [Fact]
    public async Task Known_keys_stay_good_while_the_authority_is_out()
    {
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));

        await _authority.StopAsync();
        _service.Time.Advance(AuthorityKeys.Freshness * 3);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("7f0c", await _service.ViewerAsync(_authority.Token()));
            _service.Time.Advance(AuthorityKeys.RefreshInterval);
        }
    }

    [Fact]
    public async Task Known_keys_stay_good_while_the_authority_answers_nonsense()
    {
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
        var token = _authority.Token();

        _authority.IsBroken = true;
        _authority.Rotate();

        Assert.Null(await _service.ViewerAsync(_authority.Token()));
        Assert.NotNull(await _service.ViewerAsync(token));
    }

    [Fact]
    public async Task Keys_are_fetched_anew_when_they_are_old_and_nobody_waits_for_it()
    {
        Assert.NotNull(await _service.ViewerAsync(_authority.Token()));
        var old = _authority.Token();
        _authority.Rotate();
        _service.Time.Advance(AuthorityKeys.Freshness);

        Assert.NotNull(await _service.ViewerAsync(old));

        while (await _service.ViewerAsync(old) is not null) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(4, _authority.Asked.Count);
    }

    [Fact]
    public async Task Service_starts_without_the_authority_and_accepts_its_tokens_when_it_is_back()
    {
        await _authority.StopAsync();

        using (var refused = await _service.AskAsync($"Bearer {_authority.Token()}"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(AuthorityKeys.RetryInterval, refused.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(193, (await _service.DataAsync("{ memberStates(first: 1) { totalCount } }")).Number("memberStates.totalCount"));

        _authority.StartAgain();
        _service.Time.Advance(AuthorityKeys.RetryInterval);
        Assert.Equal("7f0c", await _service.ViewerAsync(_authority.Token()));
    }
}
