using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Tests.Files;

public sealed class ImageInspectionTests
{
    private static readonly Dictionary<string, byte[]> _images = new(StringComparer.Ordinal)
    {
        ["JPEG"] = Pictures.Jpeg(),
        ["PNG"] = Pictures.Png(),
        ["WebP"] = Pictures.WebP(),
        ["lossless WebP"] = Pictures.WebP(isLossless: true),
        ["animated WebP"] = Pictures.AnimatedWebP(),
    };

    public static TheoryData<string> Images => [.. _images.Keys];

    [Theory]
    [MemberData(nameof(Images))]
    public void Image_keeps_nothing_of_its_metadata(string image)
    {
        Assert.True(Contains(_images[image], Pictures.Canary));

        Assert.False(Contains(Inspect(_images[image]), "CANARY"));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Image_loses_what_follows_it(string image)
    {
        var alone = Inspect(_images[image]);

        Assert.Equal(alone, Inspect([.. _images[image], .. Pictures.Zip([("evil.html", Pictures.Text(Pictures.Canary))])]));
        Assert.Equal(alone, Inspect([.. _images[image], .. "<script>"u8]));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Image_that_has_been_stripped_stays_as_it_is(string image)
    {
        var once = Inspect(_images[image]);

        Assert.Equal(once, Inspect(once));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Image_is_refused_when_it_is_cut_short_anywhere(string image)
    {
        var stripped = Inspect(_images[image]);

        for (var length = 12; length < stripped.Length; length++) Assert.Throws<InvalidInput>(() => Inspect(stripped[..length]));
    }

    [Fact]
    public void Jpeg_without_metadata_is_what_is_left_of_one_with_them()
    {
        var stripped = Inspect(Pictures.Jpeg(orientation: 1));
        var bare = Inspect(Pictures.Jpeg(withMetadata: false));

        // Adobe's colour transform is no metadata.
        byte[] adobe = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1];
        Assert.Equal(bare, Without(stripped, adobe));
        Assert.True(Contains(stripped, "colours"));
        Assert.Equal(2, Count(stripped, Pictures.JpegScan));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Jpeg_keeps_how_the_camera_was_held(int orientation, bool isKept)
    {
        var stripped = Inspect(Pictures.Jpeg(orientation: orientation));

        byte[] kept = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0"u8, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        Assert.Equal(isKept ? 1 : 0, Count(stripped, kept));
        Assert.Equal(isKept ? 1 : 0, Count(stripped, [.. "Exif"u8]));
    }

    [Fact]
    public void Png_without_metadata_is_what_is_left_of_one_with_them() =>
        Assert.Equal(Pictures.Png(withMetadata: false), Inspect(Pictures.Png()));

    [Fact]
    public void WebP_has_no_flags_of_metadata_that_are_gone()
    {
        var stripped = Inspect(Pictures.WebP());

        Assert.Equal(0b0010_0000, stripped[20]);
        Assert.Equal(stripped.Length - 8, BitConverter.ToInt32(stripped, 4));
        Assert.True(Contains(stripped, "ICCP"));
    }

    [Theory]
    [InlineData(6000, 4000, true)]
    [InlineData(6001, 4000, false)]
    [InlineData(1, 24_000_000, true)]
    [InlineData(1, 24_000_001, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 1, false)]
    public void Png_has_at_most_24_million_pixels(int width, int height, bool isKept)
    {
        var file = Pictures.Png(3, 2);
        BitConverter.GetBytes(width).Reverse().ToArray().CopyTo(file, 16);
        BitConverter.GetBytes(height).Reverse().ToArray().CopyTo(file, 20);
        BitConverter.GetBytes(Pictures.Checksum(file.AsSpan(12, 17))).Reverse().ToArray().CopyTo(file, 29);

        Assert.Equal(isKept, IsKept(file));
    }

    [Theory]
    [InlineData(6000, 4000, true)]
    [InlineData(6001, 4000, false)]
    [InlineData(65535, 65535, false)]
    [InlineData(0, 480, false)]
    [InlineData(640, 0, false)]
    public void Jpeg_has_at_most_24_million_pixels(int width, int height, bool isKept) => Assert.Equal(isKept, IsKept(Pictures.Jpeg(width, height)));

    [Theory]
    [InlineData(6000, 4000, true)]
    [InlineData(6001, 4000, false)]
    [InlineData(16383, 16383, false)]
    public void WebP_has_at_most_24_million_pixels(int width, int height, bool isKept)
    {
        Assert.Equal(isKept, IsKept(Pictures.WebP(width, height)));
        Assert.Equal(isKept, IsKept(Pictures.WebP(width, height, withMetadata: false)));
        Assert.Equal(isKept, IsKept(Pictures.WebP(width, height, isLossless: true, withMetadata: false)));
    }

    [Fact]
    public void Png_is_refused_when_a_chunk_is_damaged()
    {
        var file = Pictures.Png();
        file[^20] ^= 1;

        Assert.False(IsKept(file));
    }

    private static bool IsKept(byte[] file) => Record.Exception(() => Inspect(file)) switch
    {
        null => true,
        InvalidInput => false,
        var other => throw other,
    };

    private static byte[] Inspect(byte[] file) => FileInspection.Inspect(file, "picture").Content.ToArray();

    private static bool Contains(byte[] file, string text) => file.AsSpan().IndexOf(Pictures.Text(text)) >= 0;

    private static int Count(byte[] file, byte[] part) => file.AsSpan().Count(part);

    private static byte[] Without(byte[] file, byte[] part)
    {
        var at = file.AsSpan().IndexOf(part);
        return at < 0 ? file : [.. file[..at], .. file[(at + part.Length)..]];
    }
}
