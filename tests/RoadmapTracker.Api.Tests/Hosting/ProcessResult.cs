namespace RoadmapTracker.Api.Tests.Hosting;

internal sealed record ProcessResult(int ExitCode, string Output, string Error);
