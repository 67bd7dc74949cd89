using Microsoft.Extensions.Logging;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Guards;

/// <summary>A logger that fails does not cost the result of a training.</summary>
public sealed class FaultTolerantLoggerTests
{
    [Fact]
    public void Run_ALoggerThatThrows_GivesTheResult()
    {
        var logger = new Failing();

        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 2).WithLogger(logger).Run();

        result.History.Should().HaveCount(2);
        logger.Calls.Should().BePositive();
    }

    private sealed class Failing : ILogger
    {
        public int Calls { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("No scope.");

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Calls++;
            throw new InvalidOperationException("The log is full.");
        }
    }
}
