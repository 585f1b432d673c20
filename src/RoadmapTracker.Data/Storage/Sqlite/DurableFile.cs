using System.Runtime.InteropServices;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>Files that are there, under their name, when the power fails.</summary>
internal static partial class DurableFile
{
    /// <summary>Gives a finished file its name, in place of what had it.</summary>
    public static void Rename(string from, string to)
    {
        using (FileStream file = new(from, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(from, to, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    // .NET opens no folders. Elsewhere than on Unix the name is durable with the move.
    private static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
