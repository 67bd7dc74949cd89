using System.Runtime.InteropServices;

namespace SequenceToy.Console.Commands;

/// <summary>Ctrl-C and SIGTERM while a run goes on: the first asks it to end with what it has, the second ends the process at
/// once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource first = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];

    /// <summary>Ends the run.</summary>
    public CancellationToken Token => first.Token;

    public void Dispose()
    {
        Array.ForEach(signals, signal => signal.Dispose());
        first.Dispose();
    }

    private void Hear(PosixSignalContext context)
    {
        context.Cancel = true;
        if (first.IsCancellationRequested)
        {
            Environment.Exit(CommandLine.Cancelled);
        }

        first.Cancel();
    }
}
