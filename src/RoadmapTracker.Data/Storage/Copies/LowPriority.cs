using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>Has this process work only where others leave the processors free, such as the service whose database it copies.</summary>
public static partial class LowPriority
{
    // PRIO_PROCESS of sys/resource.h. The service goes about ten times before this; the highest niceness, 19, would not end on a full machine.
    private const int OfProcess = 0;
    private const int Nice = 10;

    /// <summary>From now on, for all threads there are and those that they start.</summary>
    public static void Take()
    {
        using Process self = Process.GetCurrentProcess();
        self.PriorityClass = ProcessPriorityClass.BelowNormal;

        // On Linux that was the first thread only.
        if (!OperatingSystem.IsLinux()) return;
        foreach (ProcessThread thread in self.Threads)
        {
            // One that has ended meanwhile needs none.
            _ = SetPriority(OfProcess, thread.Id, Nice);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);
}
