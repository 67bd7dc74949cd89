using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using SequenceToy.Console.Commands.Fit;
using SequenceToy.Console.Commands.Sweep;
using SequenceToy.Console.Views;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Console.Commands;

/// <summary>Parses the command line, runs the command and returns an exit code.</summary>
/// <remarks>The exit code is 0 when the command completed, whatever the verdict, unless --fail-if-not-learned is given. It is 130 when the
/// command was canceled, and 2 for wrong usage or input, with one line on standard error.</remarks>
internal static class CommandLine
{
    public const int Completed = 0;

    /// <summary>The exit code of --fail-if-not-learned.</summary>
    public const int NotLearned = 1;

    public const int BadInput = 2;
    public const int Canceled = 130;

    /// <summary>The exit code for a Kubernetes index that cannot succeed.</summary>
    public const int NeverWorks = 42;

    /// <summary>The environment variable with the exit code, from 1 to 125, for wrong usage or input instead of 2.</summary>
    /// <remarks>Files that cannot be read or written keep 2: they may be there the next time.</remarks>
    public const string ErrorCodeVariable = "SEQUENCETOY_ERROR_CODE";

    private const int LongestMessage = 1000;

    /// <param name="args">The command-line arguments.</param>
    /// <param name="console">The console for formatted text.</param>
    /// <param name="output">Standard output, for JSON and one-line results.</param>
    /// <param name="error">Standard error.</param>
    public static int Invoke(string[] args, IAnsiConsole console, TextWriter output, TextWriter error)
    {
        const string Root = "Trains small recurrent networks on tasks with known answers. Without a command: run sum-of-first-two.";
        var root = new Command("sequencetoy", Root) { new HelpOption { Action = new SubcommandHelp() }, new VersionOption() };
        var options = new RunOptions(areOfOneNetwork: true);
        options.AddTo(root);
        root.SetAction(parsed => Interruptible(token => RunCommand.Run("sum-of-first-two", options.Read(parsed), console, output, token)));

        var words = new Argument<string[]>("words")
        { Description = "Optional: search words; all must match.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<string?>("--json")
        { Description = "Writes JSON to this file instead of printing text; - means standard output." };
        var list = new Command("list", "Lists the tasks, one sentence each; the search words are optional.") { words, json };
        list.SetAction(parsed => ListCommand.Run(parsed.GetValue(words)!, parsed.GetValue(json), console, output));
        root.Add(list);

        var task = TaskArgument.Create();
        var steps = NumberOption.Whole("--steps", RunOptions.DescribedSteps, 20);
        var describe = new Command("describe", "Describes a task and shows three examples.") { task, steps, json };
        describe.SetAction(
            parsed => DescribeCommand.Run(parsed.GetValue(task)!, parsed.GetValue(steps), parsed.GetValue(json), console, output));
        root.Add(describe);

        var run = new Command("run", "Trains a network on a task and shows the results.") { task };
        options.AddTo(run);
        run.SetAction(
            parsed => Interruptible(token => RunCommand.Run(parsed.GetValue(task)!, options.Read(parsed), console, output, token)));
        root.Add(run);

        var explained = TaskArgument.Create();
        var input = new Option<string>("--input") { Description = $"{FileCommands.InputDescription}.", Required = true };
        var explainOptions = new RunOptions(areOfOneNetwork: true);
        var explain = new Command("explain", "Trains a network on a task and explains one prediction step by step.") { explained, input };
        explainOptions.AddTo(explain);
        explain.SetAction(parsed => Interruptible(token =>
            ExplainCommand.Run(parsed.GetValue(explained)!, parsed.GetValue(input)!, explainOptions.Read(parsed), console, output, token)));
        root.Add(explain);

        var compared = TaskArgument.Create();
        var seeds = NumberOption.Whole(
            "--seeds", "Training runs per network (1 to 1000); their seeds count up from --seed.", 10, isDefault: true);
        var kinds = string.Join(", ", RecurrentOptions.All.Select(kind => kind.DisplayName));
        var compare = new Command("compare", $"Trains networks of each kind on a task and compares them: {kinds}.") { compared, seeds };
        var comparedOptions = new RunOptions(areOfOneNetwork: false);
        comparedOptions.AddTo(compare);
        compare.SetAction(parsed => Interruptible(token =>
            CompareCommand.Run(
                parsed.GetValue(compared)!, comparedOptions.Read(parsed), parsed.GetValue(seeds)!.Value, console, output, error, token)));
        root.Add(compare);

        root.Add(SweepCommands.Sweep(console, output, error));
        root.Add(StudioCommand.Create(output, error));
        root.Add(FitCommands.Inspect(output));
        root.Add(FitCommands.Fit(console, output));
        root.Add(FitCommands.Forecast(output));
        root.Add(FileCommands.Train(console, output));
        root.Add(FileCommands.Predict(output, error));
        root.Add(FileCommands.Export(output));
        root.Add(FileCommands.Report(output));

        ParseResult result;
        try
        {
            result = root.Parse(args);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse(error, $"A response file (@FILE) could not be read: {problem.Message}");
        }

        if (result.Errors.Count > 0)
        {
            Refuse(error, result.Errors[0].Message + MistypedWord.Question(result));
            return ErrorCode();
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (ArgumentException problem)
        {
            Refuse(error, RunOptions.Named(problem));
            return problem.InnerException is IOException or UnauthorizedAccessException ? BadInput : ErrorCode();
        }
        catch (LibTorchLoadException problem) when (problem.Failure == LibTorchFailure.NoNativePackage)
        {
            return Refuse(
                error,
                "This console has no libtorch, which the torch engine and CUDA need; the samples console of the repository has it.");
        }
        catch (Exception problem) when (
            problem is FormatException or LibTorchLoadException or LibTorchException or InsufficientMemoryException)
        {
            return Refuse(error, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Problems with files named on the command line are reported as ArgumentException.
            return Refuse(error, $"Standard output could not be written: {problem.GetBaseException().Message}.");
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or OutOfMemoryException))
        {
            // A safety net: no command is expected to end here, and a stack trace helps nobody at the terminal.
            return Refuse(error, $"Unexpected error ({problem.GetType().Name}): {problem.Message}");
        }
        catch (OutOfMemoryException)
        {
            return Refuse(error, "There is not enough memory. Use fewer samples, shorter sequences, smaller batches or a smaller network.");
        }
    }

    public static int Interruptible(Func<CancellationToken, int> run)
    {
        using var interruption = new Interruption();
        return run(interruption.Token);
    }

    private static int ErrorCode() =>
        int.TryParse(
            Environment.GetEnvironmentVariable(ErrorCodeVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && code is > 0 and <= 125 ? code : BadInput;

    private static int Refuse(TextWriter error, string message)
    {
        // One line: the framework appends the parameter's name, and some messages have several lines.
        var line = OptionNames.Of(message.Split(" (Parameter", 2)[0].ReplaceLineEndings(" "));
        try
        {
            error.WriteLine(PrintableText.Of(line, LongestMessage));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The exit code still reports the error.
        }

        return BadInput;
    }
}
