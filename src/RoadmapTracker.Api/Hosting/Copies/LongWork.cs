using System.Data.Common;
using System.Runtime.InteropServices;
using RoadmapTracker.Data.Storage.Copies;
using Spectre.Console;

namespace RoadmapTracker.Api.Hosting.Copies;

/// <summary>Work that takes its time: shows how far it is on standard error, and can be stopped by Ctrl+C or SIGTERM.</summary>
internal static class LongWork
{
    // As shells tell of a program that was stopped by Ctrl+C.
    private const int Stopped = 130;

    /// <summary>Does it.</summary>
    /// <param name="work">Reports how far it is; what it gives back is said on standard output and is the exit code.</param>
    /// <param name="left">What a stop leaves behind, in a sentence.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        Func<IProgress<CopyProgress>, CancellationToken, Task<(int ExitCode, string Answer)>> work, string left = "Nothing of it stays; it can be started again.")
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var (exitCode, answer) = await ShowAsync(progress => work(progress, stop.Token));
            Console.WriteLine(answer);
            return exitCode;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Stopped. {left}");
            return Stopped;
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync((fault.InnerException ?? fault).Message.ReplaceLineEndings(" "));
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<T> ShowAsync<T>(Func<IProgress<CopyProgress>, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!terminal.Profile.Out.IsTerminal || !terminal.Profile.Capabilities.Ansi) return await work(new ProgressLines(Console.Error, TimeProvider.System));
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(bars => work(new ProgressBars(bars)));
    }
}
