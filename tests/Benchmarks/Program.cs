using Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- answers
// dotnet run -c Release --project tests/Benchmarks -- start
var folder = Directory.CreateTempSubdirectory("roadmaptracker-benchmarks-").FullName;
try
{
    switch (args.FirstOrDefault())
    {
        case "answers":
            await AnswersBenchmark.RunAsync(folder);
            return 0;
        case "start":
            await StartBenchmark.RunAsync(folder, typeof(RoadmapTracker.Api.RoadmapSchema).Assembly.Location);
            return 0;
        default:
            await Console.Error.WriteLineAsync("Say which: answers | start");
            return 1;
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
