using System.Runtime.InteropServices;

namespace SequenceToy.Console.Commands;

/// <summary>Handles Ctrl-C and SIGTERM: the first ends the run with its results so far, the second ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource first = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    /// <summary>The token that the first signal cancels.</summary>
    public CancellationToken Token => first.Token;

    public void Dispose()
    {
        Array.ForEach(signals, signal => signal.Dispose());
        first.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (first.IsCancellationRequested)
        {
            Environment.Exit(CommandLine.Canceled);
        }

        first.Cancel();
    }
}
