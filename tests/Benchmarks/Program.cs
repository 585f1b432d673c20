using Benchmarks;
using Benchmarks.Generated;
using Benchmarks.Growth;
using Benchmarks.Http;
using Benchmarks.Storm;
using Benchmarks.Upkeep;
using Benchmarks.Writes;

// dotnet run -c Release --project tests/Benchmarks -- answers
// dotnet run -c Release --project tests/Benchmarks -- start
// dotnet run -c Release --project tests/Benchmarks -- stages
// dotnet run -c Release --project tests/Benchmarks -- http
// dotnet run -c Release --project tests/Benchmarks -- writes
// dotnet run -c Release --project tests/Benchmarks -- storm
// dotnet run -c Release --project tests/Benchmarks -- backup
// dotnet run -c Release --project tests/Benchmarks -- telemetry
// dotnet run -c Release --project tests/Benchmarks -- overload
// dotnet run -c Release --project tests/Benchmarks -- generate --tier 2 --database <file or connection string>
// dotnet run -c Release --project tests/Benchmarks -- growth <small file or connection string> <large one> [<larger one>]
if (args is ["control", var file, var bodies, var key])
{
    await new ControlServer(file, bodies, key).RunAsync();
    return 0;
}

var service = typeof(RoadmapTracker.Api.RoadmapSchema).Assembly.Location;
var folder = Directory.CreateTempSubdirectory("roadmaptracker-benchmarks-").FullName;
try
{
    switch (args.FirstOrDefault())
    {
        case "answers":
            await AnswersBenchmark.RunAsync(folder);
            return 0;
        case "start":
            await StartBenchmark.RunAsync(folder, service);
            return 0;
        case "stages":
            await StagesBenchmark.RunAsync(folder);
            return 0;
        case "http":
            var settings = HttpSettings.Parse(args[1..]);
            await new HttpBenchmark(settings, folder, service).RunAsync("dotnet run -c Release --project tests/Benchmarks -- " + string.Join(' ', args));
            return 0;
        case "backup":
            await BackupBenchmark.RunAsync(folder, service, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 300_000);
            return 0;
        case "telemetry":
            await TelemetryBenchmark.RunAsync(folder, service);
            return 0;
        case "overload":
            await OverloadBenchmark.RunAsync(folder, service);
            return 0;
        case "generate":
            return await Generator.RunAsync(args[1..]);
        case "growth":
            await GrowthBenchmark.RunAsync(args[1..]);
            return 0;
        case "storm":
            return await StormBenchmark.RunAsync() ? 0 : 1;
        case "writes":
            return await new WritesBenchmark(WritesSettings.Parse(args[1..]), folder, service).RunAsync() ? 0 : 1;
        default:
            await Console.Error.WriteLineAsync("Say which: answers | start | stages | http | storm | writes | backup | telemetry | overload | generate | growth");
            return 1;
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
