using System.Security.Cryptography;
using RoadmapTracker.Data.Files;

namespace RoadmapTracker.Data.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private static readonly byte[] _content = Pictures.Text("What is kept.");
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("roadmaptracker").FullName;
    private readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(Path.Combine(_folder, "files"), TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Content_is_kept_under_its_hash_and_for_its_owner_only()
    {
        var hash = await KeepAsync(_content);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_content)), hash);
        await using var kept = _store.Open(hash)!;
        Assert.Equal(_content, await ReadAsync(kept));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept.Name));
        Assert.Equal([hash], Files().Select(Path.GetFileName));
    }

    [Fact]
    public async Task Equal_contents_are_kept_once_also_when_they_come_together()
    {
        var hashes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => KeepAsync(_content))));

        Assert.Single(hashes.Distinct());
        Assert.Single(Files());
    }

    [Fact]
    public void Content_that_is_not_there_is_null() => Assert.Null(_store.Open(new string('0', 64)));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void Content_is_found_by_a_hash_and_nothing_else(string hash) => Assert.Throws<ArgumentException>(() => _store.Open(hash));

    [Fact]
    public async Task Contents_without_entry_go_when_they_have_lain_long_enough()
    {
        var (entered, old, young) = (await KeepAsync([1]), await KeepAsync([2]), await KeepAsync([3]));
        foreach (var file in Files().Where(file => Path.GetFileName(file) != young)) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2));

        Assert.Equal(1, _store.Sweep(new HashSet<string> { entered }, _day));

        Assert.Null(_store.Open(old));
        Assert.Equal(new[] { entered, young }.Order(), Files().Select(file => Path.GetFileName(file)!).Order());
    }

    [Fact]
    public async Task Old_content_that_comes_again_does_not_go_before_its_entry_is_made()
    {
        var hash = await KeepAsync(_content);
        File.SetLastWriteTimeUtc(Files().Single(), DateTime.UtcNow.AddDays(-2));

        await KeepAsync(_content);

        Assert.Equal(0, _store.Sweep(new HashSet<string>(), _day));
        Assert.Contains(hash, Files().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_of_a_content_that_was_never_finished_goes()
    {
        await KeepAsync(_content);
        var draft = Path.Combine(_folder, "files", "incoming", "abandoned");
        await File.WriteAllTextAsync(draft, "half", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(draft, DateTime.UtcNow.AddDays(-2));

        Assert.Equal(1, _store.Sweep(new HashSet<string>(), _day));
        Assert.False(File.Exists(draft));
    }

    private Task<string> KeepAsync(byte[] content) => _store.KeepAsync(content, TestContext.Current.CancellationToken);

    private string[] Files() => Directory.GetFiles(Path.Combine(_folder, "files"), "*", SearchOption.AllDirectories);

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        return content.ToArray();
    }
}
