using Microsoft.Extensions.Logging;

namespace SequenceToy.Guards;

/// <summary>Passes messages on and ignores errors of the logger: logging must not end a training or lose its result.</summary>
internal sealed class FaultTolerantLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Attempt(() => inner.BeginScope(state), null);

    public bool IsEnabled(LogLevel logLevel) => Attempt(() => inner.IsEnabled(logLevel), false);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Attempt(
            () =>
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
                return true;
            },
            false);

    private static T Attempt<T>(Func<T> log, T otherwise)
    {
        try
        {
            return log();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return otherwise;
        }
    }
}
