using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Tests.Support;

/// <summary>Keeps warnings and what is worse.</summary>
internal sealed class ListLoggerProvider(ConcurrentQueue<string> entries) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) entries.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
