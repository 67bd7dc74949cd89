using System.CommandLine;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Console.Commands;

/// <summary>From words on the command line to a command, and from what happens to an exit code.</summary>
/// <remarks>0 when the run completed, whatever came out; 2 for bad usage or input, with one line on standard error; 130 when
/// cancelled.</remarks>
internal static class CommandLine
{
    public const int Completed = 0;
    public const int BadInput = 2;
    public const int Cancelled = 130;

    private const int LongestMessage = 1000;

    /// <param name="args">The words.</param>
    /// <param name="console">Where people read.</param>
    /// <param name="output">Where programs read.</param>
    /// <param name="error">Where errors go.</param>
    public static int Invoke(string[] args, IAnsiConsole console, TextWriter output, TextWriter error)
    {
        var root =
            new RootCommand(
                "SequenceToy: a lab bench for small recurrent networks. Without arguments: add the first two numbers, ignore the third.");
        var options = new RunOptions(areOfOneNetwork: true);
        options.AddTo(root);
        root.SetAction(parsed => Interruptible(token => RunCommand.Run("sum-of-first-two", options.Read(parsed), console, output, token)));

        var words =
            new Argument<string[]>("words") { Description = "Only tasks that speak of all of these.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<string?>("--json") { Description = "Writes it to a file as JSON; - for standard output." };
        var list = new Command("list", "The tasks, one sentence each.") { words, json };
        list.SetAction(parsed => ListCommand.Run(parsed.GetValue(words)!, parsed.GetValue(json), console, output));
        root.Add(list);

        var task = TaskArgument.Create();
        var steps = NumberOption.Whole("--steps", RunOptions.StepsDescription, 20);
        var describe = new Command("describe", "Draws examples of a task and says what is known of it.") { task, steps, json };
        describe.SetAction(
            parsed => DescribeCommand.Run(parsed.GetValue(task)!, parsed.GetValue(steps), parsed.GetValue(json), console, output));
        root.Add(describe);

        var run = new Command("run", "Trains on a task and shows what came out.") { task };
        options.AddTo(run);
        run.SetAction(
            parsed => Interruptible(token => RunCommand.Run(parsed.GetValue(task)!, options.Read(parsed), console, output, token)));
        root.Add(run);

        var explained = TaskArgument.Create();
        var input =
            new Option<string?>("--input")
            {
                Description = "The sequence: 10,20,99, or 0.5,1;0.2,0 for steps of several numbers, or symbols as describe draws them.",
                Required = true
            };
        var explainOptions = new RunOptions(areOfOneNetwork: true);
        var explain = new Command("explain", "Trains on a task and takes one answer apart, step by step.") { explained, input };
        explainOptions.AddTo(explain);
        explain.SetAction(parsed => Interruptible(token =>
            ExplainCommand.Run(parsed.GetValue(explained)!, parsed.GetValue(input), explainOptions.Read(parsed), console, output, token)));
        root.Add(explain);

        var compared = TaskArgument.Create();
        var seeds = NumberOption.Whole("--seeds", "How many seeds each is trained with, from --seed on.", 3, isDefault: true);
        var compare =
            new Command(
                "compare",
                $"Trains networks on a task side by side: "
                + $"{string.Join(", ", RecurrentOptions.All.Select(kind => kind.DisplayName))}.") { compared, seeds };
        var comparedOptions = new RunOptions(areOfOneNetwork: false);
        comparedOptions.AddTo(compare);
        compare.SetAction(parsed => Interruptible(token =>
            CompareCommand.Run(
                parsed.GetValue(compared)!, comparedOptions.Read(parsed), parsed.GetValue(seeds)!.Value, console, output, token)));
        root.Add(compare);

        root.Add(FileCommands.Train(console, output));
        root.Add(FileCommands.Predict(output));
        root.Add(FileCommands.Export(output));
        root.Add(FileCommands.Report(output));

        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            return Refuse(error, result.Errors[0].Message);
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (ArgumentException problem)
        {
            return Refuse(error, RunOptions.Named(problem));
        }
        catch (LibTorchLoadException problem) when (problem.Failure == LibTorchFailure.NoNativePackage)
        {
            return Refuse(
                error,
                "This console has no libtorch, which the torch engine and CUDA need; the samples console of SequenceToy's repository has.");
        }
        catch (Exception problem) when (problem is FormatException or LibTorchLoadException or InsufficientMemoryException)
        {
            return Refuse(error, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whatever goes wrong with a file that is asked for is an ArgumentException.
            return Refuse(error, $"Standard output could not be written: {problem.GetBaseException().Message}.");
        }
        catch (OutOfMemoryException)
        {
            return Refuse(
                error, "There is not enough memory: fewer samples, shorter sequences, smaller batches or a smaller network need less.");
        }
    }

    public static int Interruptible(Func<CancellationToken, int> run)
    {
        using var interruption = new Interruption();
        return run(interruption.Token);
    }

    private static int Refuse(TextWriter error, string message)
    {
        // One line in plain words: the framework adds the parameter's name once more, and some messages have several lines.
        var line = message.Split(" (Parameter", 2)[0].ReplaceLineEndings(" ");
        try
        {
            error.WriteLine(line.Length <= LongestMessage ? line : line[..LongestMessage] + "…");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Where nobody can be told why, the exit code still says that.
        }

        return BadInput;
    }
}
