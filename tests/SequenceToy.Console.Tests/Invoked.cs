using SequenceToy.Console.Commands;
using Spectre.Console.Rendering;
using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

/// <summary>The console within this process: faster, and a test can say when it is canceled.</summary>
internal static class Invoked
{
    /// <summary>Invokes the command line.</summary>
    public static Ended With(params string[] args) =>
        Captured((console, output, error) => CommandLine.Invoke(args, console, output, error));

    /// <summary>A run of three epochs that is canceled after its first.</summary>
    public static Ended Canceled(string json) => CanceledAt("Epoch    1 ", (console, output, token) =>
        RunCommand.Run("sum-of-first-two", new RunRequest { Network = new NetworkRequest { Epochs = 3 }, Json = json }, console, output, token));

    /// <summary>A run with checkpoints that is canceled after its third epoch or later, as the lines that are shown allow.</summary>
    public static Ended CanceledWithCheckpoint(string checkpoint, int epochs) => CanceledAt("Epoch    3 ", (console, output, token) =>
        RunCommand.Run("sum-of-first-two", new RunRequest { Network = new NetworkRequest { Epochs = epochs, Seed = 42 }, Checkpoint = checkpoint }, console, output, token));

    /// <summary>A run that is canceled before it begins to train.</summary>
    public static Ended CanceledAtOnce(string? json) => CanceledAt("sum-of-first-two", (console, output, token) =>
        RunCommand.Run("sum-of-first-two", new RunRequest { Network = new NetworkRequest { Epochs = 3 }, Json = json }, console, output, token));

    /// <summary>A comparison that is canceled before its first run.</summary>
    public static Ended ComparedCanceled() => CanceledAt("sum-of-first-two", (console, output, token) =>
        CompareCommand.Run("sum-of-first-two", new RunRequest { Network = new NetworkRequest { Epochs = 3 } }, 2, console, output, TextWriter.Null, token));

    private static Ended CanceledAt(string words, Func<TestConsole, TextWriter, CancellationToken, int> run)
    {
        using var source = new CancellationTokenSource();
        return Captured((console, output, _) =>
        {
            console.Pipeline.Attach(new Canceller(words, source));
            return run(console, output, source.Token);
        });
    }

    // What is for people comes first, what is for programs after it.
    private static Ended Captured(Func<TestConsole, TextWriter, TextWriter, int> run)
    {
        using var console = PipedConsole.Create();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = run(console, output, error);
        return new Ended(code, console.Output + output, error.ToString());
    }

    // Cancels when certain words are shown.
    private sealed class Canceller(string words, CancellationTokenSource source) : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables)
        {
            foreach (var renderable in renderables)
            {
                if (string.Concat(renderable.Render(options, 200).Select(segment => segment.Text)).StartsWith(words, StringComparison.Ordinal))
                {
                    source.Cancel();
                }

                yield return renderable;
            }
        }
    }
}
