using Microsoft.Extensions.Logging;

namespace SequenceToy.Tests.Storage.Checkpoints;

/// <summary>Does something when a message begins with some words.</summary>
internal sealed class ListeningLogger(string words, Action heard) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception).StartsWith(words, StringComparison.Ordinal))
        {
            heard();
        }
    }
}
