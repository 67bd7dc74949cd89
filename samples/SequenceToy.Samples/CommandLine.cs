using System.CommandLine;
using SequenceToy.Models.LibTorch;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>From words on the command line to a command, and from what happens to an exit code.</summary>
/// <remarks>0 when the run completed, whatever came out; 2 for bad usage or input, with one line on standard error; 130 when cancelled.</remarks>
internal static class CommandLine
{
    public const int Completed = 0;
    public const int BadInput = 2;
    public const int Cancelled = 130;

    /// <param name="args">The words.</param>
    /// <param name="console">Where people read.</param>
    /// <param name="output">Where programs read.</param>
    /// <param name="error">Where errors go.</param>
    public static int Invoke(string[] args, IAnsiConsole console, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("SequenceToy: a lab bench for small LSTMs, GRUs and RNNs. Without arguments: add the first two numbers, ignore the third.");
        var options = new RunOptions(choosesNetwork: true);
        options.AddTo(root);
        root.SetAction((parsed, token) => Task.FromResult(RunCommand.Run("sum-of-first-two", options.Read(parsed), console, output, token)));

        var words = new Argument<string[]>("words") { Description = "Only tasks that speak of all of these.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<string?>("--json") { Description = "Writes it to a file as JSON; - for standard output." };
        var list = new Command("list", "The tasks, one sentence each.") { words, json };
        list.SetAction(parsed => ListCommand.Run(parsed.GetValue(words)!, parsed.GetValue(json), console, output));
        root.Add(list);

        var task = TaskArgument.Create();
        var steps = new Option<int?>("--steps") { Description = RunOptions.StepsDescription };
        var describe = new Command("describe", "Draws examples of a task and says what is known of it.") { task, steps, json };
        describe.SetAction(parsed => DescribeCommand.Run(parsed.GetValue(task)!, parsed.GetValue(steps), parsed.GetValue(json), console, output));
        root.Add(describe);

        var run = new Command("run", "Trains on a task and shows what came out.") { task };
        options.AddTo(run);
        run.SetAction((parsed, token) => Task.FromResult(RunCommand.Run(parsed.GetValue(task)!, options.Read(parsed), console, output, token)));
        root.Add(run);

        var compared = TaskArgument.Create();
        var seeds = new Option<int>("--seeds") { Description = "How many seeds each is trained with, from --seed on.", DefaultValueFactory = _ => 3 };
        var compare = new Command("compare", "Trains an LSTM, a GRU and a plain RNN on a task, side by side.") { compared, seeds };
        var comparedOptions = new RunOptions(choosesNetwork: false);
        comparedOptions.AddTo(compare);
        compare.SetAction((parsed, token) =>
            Task.FromResult(CompareCommand.Run(parsed.GetValue(compared)!, comparedOptions.Read(parsed), parsed.GetValue(seeds), console, output, token)));
        root.Add(compare);

        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            return Refuse(error, result.Errors[0].Message);
        }

        try
        {
            return result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error }).GetAwaiter().GetResult();
        }
        catch (ArgumentException problem)
        {
            return Refuse(error, RunOptions.Named(problem));
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException or LibTorchLoadException)
        {
            return Refuse(error, problem.Message);
        }
    }

    private static int Refuse(TextWriter error, string message)
    {
        // One line in plain words: the framework adds the parameter's name once more, names its own types, and some messages have several lines.
        error.WriteLine(message.Split(" (Parameter", 2)[0].ReplaceLineEndings(" ")
            .Replace("as expected type 'System.Nullable`1[System.Int32]'", "as a whole number", StringComparison.Ordinal)
            .Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal)
            .Replace("as expected type 'System.Nullable`1[System.Double]'", "as a number", StringComparison.Ordinal));
        return BadInput;
    }
}
