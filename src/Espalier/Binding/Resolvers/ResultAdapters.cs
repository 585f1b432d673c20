namespace Espalier.Binding;

/// <summary>Brings what methods return into the one form that the executor awaits. Completed results cost no task.</summary>
internal static class ResultAdapters
{
    public static ValueTask<object?> FromValue<T>(T value) => new((object?)value);

    public static ValueTask<object?> FromTask<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? new(task.Result) : AwaitAsync(new ValueTask<T>(task));

    public static ValueTask<object?> FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new(task.Result) : AwaitAsync(task);

    private static async ValueTask<object?> AwaitAsync<T>(ValueTask<T> task) => await task;
}
