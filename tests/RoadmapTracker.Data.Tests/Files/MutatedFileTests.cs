using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Tests.Files;

/// <summary>Files that were damaged at random are refused, or kept as something that would be kept again.</summary>
public sealed class MutatedFileTests
{
    private const int Cases = 4_000;

    private static readonly byte[][] _files =
    [
        Pictures.Jpeg(), Pictures.Png(), Pictures.WebP(), Pictures.WebP(isLossless: true), Pictures.AnimatedWebP(), Pictures.Pdf(), Pictures.Docx(), Pictures.Xlsx(),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Damaged_file_is_refused_or_kept_in_a_form_that_stays(int file)
    {
        var seed = Environment.TickCount;
        for (var i = 0; i < Cases; i++)
        {
            var damaged = Damage(_files[file], new Random(seed + i));
            try
            {
                var kept = FileInspection.Inspect(damaged, "file");
                var again = FileInspection.Inspect(kept.Content, "file");
                Assert.Equal(kept.Type, again.Type);
                Assert.True(kept.Content.Span.SequenceEqual(again.Content.Span), $"file {file}, seed {seed + i}");
            }
            catch (InvalidInput)
            {
                // As it should be.
            }
            catch (Exception failure)
            {
                Assert.Fail($"file {file}, seed {seed + i}: {failure}");
            }
        }
    }

    private static byte[] Damage(byte[] file, Random random)
    {
        var damaged = file.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && damaged.Count > 0; changes--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged[at] = random.Next(2) == 0 ? (byte)0 : (byte)0xFF;
                    break;
                case 2:
                    damaged.RemoveRange(at, random.Next(damaged.Count - at));
                    break;
                case 3:
                    damaged.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    damaged.InsertRange(at, damaged.GetRange(at, random.Next(Math.Min(64, damaged.Count - at))));
                    break;
            }
        }

        return [.. damaged];
    }
}
