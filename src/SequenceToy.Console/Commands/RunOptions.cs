using System.CommandLine;
using SequenceToy.Console.Commands.Sweep;

namespace SequenceToy.Console.Commands;

/// <summary>The options of every command that trains.</summary>
/// <param name="areOfOneNetwork">True when the command trains one network, whose kind can be chosen and which can be inspected and
/// saved.</param>
internal sealed class RunOptions(bool areOfOneNetwork)
{
    public const string StepsDescription = "Sequence length; see 'sequencetoy describe <task>' for its unit and range." + ByTask;
    public const string DescribedSteps = "Sequence length; the --steps row of the output shows its unit and range." + ByTask;
    public const string QuietDescription = "Shows only the outcome, without introduction and details.";
    public const string InsideDescription = "Also shows gates, cell state and hidden state of one sequence at every step.";
    public const string SaveDescription = "Writes the result to this file, for predict, export, report and the library.";
    public const string ReportDescription = "Writes an HTML report to this file.";
    public const string PlotDescription = "Writes a picture of the loss curves to this file: .png or .svg.";
    public const string JsonDescription = "Writes all results to this JSON file; - means standard output (nothing else is printed).";
    private const string SplitDescription =
        "Share of samples for validation (0 to below 1); with 0, training cannot stop early at the goal.";
    private const string ByTask = " [default: set by the task]";

    private readonly Option<int?> samples = NumberOption.Whole(
        "--samples", "Number of samples for training and validation together (1 to 10 million)." + ByTask, 1000);
    private readonly Option<double?> validationSplit = NumberOption.Real("--validation-split", SplitDescription + ByTask, 0.2);
    private readonly Option<int?> steps = NumberOption.Whole("--steps", StepsDescription, 20);
    private readonly Option<string?> testSteps =
        new("--test-steps") { Description = "Sequence lengths to test beyond those in training, such as 41..500." + ByTask };
    private readonly NetworkArguments network = new(ByTask);
    private readonly TrainingArguments training = new(ByTask);
    private readonly Option<string?> config = ConfigFile.Option();
    private readonly Option<string?> preset = new("--preset")
    {
        Description = "Uses published settings; tutorial: those of an introductory LSTM tutorial (50 epochs). [default: none]"
    };
    private readonly Option<bool> quiet = new("--quiet") { Description = QuietDescription };
    private readonly Option<bool> inside = new("--inside") { Description = InsideDescription };
    private readonly Option<string?> save = new("--save") { Description = SaveDescription };
    private readonly Option<string?> report = new("--report") { Description = ReportDescription };
    private readonly Option<string?> sweep = new("--sweep")
    {
        Description = "Folder of a sweep with the same settings; the report says how unusual the seed is. Needs --report. [default: none]"
    };
    private readonly Option<string?> plot = new("--plot") { Description = PlotDescription };
    private readonly Option<string?> checkpoint =
        new("--checkpoint")
        {
            Description = "Writes checkpoints during training to this file, which must be new or empty; resume with train --resume."
        };
    private readonly Option<int?> checkpointEvery =
        NumberOption.Whole("--checkpoint-every", "Number of epochs between two checkpoints (at least 1).", 10, isDefault: true);
    private readonly Option<string?> json = new("--json") { Description = JsonDescription };
    private readonly Option<bool> failing = LearnedOption.Create();

    private Option[] OfAll =>
        [samples, validationSplit, steps, testSteps, .. network.All, preset, quiet, json];

    private Option[] OfOne => [network.Network, inside, save, report, sweep, plot, checkpoint, checkpointEvery, failing];

    public void AddTo(Command command)
    {
        Array.ForEach([.. OfAll, .. areOfOneNetwork ? OfOne : []], command.Add);
        if (areOfOneNetwork)
        {
            training.AddTo(command, areOfTask: true);
            command.Add(config);
        }
    }

    /// <summary>The options that set the experiment; the others are about seeds and output.</summary>
    public Option[] OfExperiment =>
        [samples, validationSplit, steps, testSteps, .. network.OfExperiment, preset, .. training.OfTask, config];

    public RunRequest Read(ParseResult parsed) => Read(parsed, ConfigFile.Read);

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="read">Reads a configuration file; a sweep reads each file once.</param>
    public RunRequest Read(ParseResult parsed, Func<string?, ConfigSettings?> read)
    {
        var file = areOfOneNetwork ? read(parsed.GetValue(config)) : null;
        var request = Given(parsed);

        // Defaults of the command line give way to the file.
        return file is null ? request : request with
        {
            Config = file,
            ConfigPath = parsed.GetValue(config),
            Network = network.WithoutDefaults(parsed, request.Network),
        };
    }

    private RunRequest Given(ParseResult parsed) => new()
    {
        Samples = parsed.GetValue(samples),
        ValidationSplit = parsed.GetValue(validationSplit),
        Steps = parsed.GetValue(steps),
        TestLengths = Lengths(parsed.GetValue(testSteps)),
        Network = network.Read(parsed, hasNetwork: areOfOneNetwork),
        Training = areOfOneNetwork ? training.Read(parsed) : new TrainingRequest(),
        Preset = parsed.GetValue(preset),
        Quiet = parsed.GetValue(quiet),
        Inside = areOfOneNetwork && parsed.GetValue(inside),
        Save = areOfOneNetwork ? parsed.GetValue(save) : null,
        Report = areOfOneNetwork ? parsed.GetValue(report) : null,
        Sweep = areOfOneNetwork ? SweepFolderOption.Load("--sweep", parsed.GetValue(sweep)) : null,
        Plot = areOfOneNetwork ? parsed.GetValue(plot) : null,
        CheckpointEvery = areOfOneNetwork ? parsed.GetValue(checkpointEvery)!.Value : new RunRequest().CheckpointEvery,
        Checkpoint = areOfOneNetwork ? parsed.GetValue(checkpoint) : null,
        Json = parsed.GetValue(json),
        FailIfNotLearned = areOfOneNetwork && parsed.GetValue(failing),
    };

    /// <summary>Returns the message with the library's parameter name replaced by the command-line option.</summary>
    public static string Named(ArgumentException problem)
    {
        var option = problem.ParamName switch
        {
            "count" or "samples" => "--samples",
            "validationSplit" => "--validation-split",
            "steps" or "fewestSteps" => "--steps",
            "hiddenSize" => "--hidden",
            "layers" => "--layers",
            "epochs" => "--epochs",
            "everyEpochs" => "--checkpoint-every",
            "batchSize" => "--batch-size",
            "learningRate" => "--learning-rate",
            "testSamples" => "--test-samples",
            "patience" => "--early-stopping",
            "freshEachEpoch" => "--fresh-data",
            "loss" => "--loss",
            "testLengths" => "--test-steps",
            "engine" => "--engine",
            "inputColumns" => "--columns",
            "targetColumns" => "--target",
            "features" => "--features",
            _ => null,
        };
        return option is not null && problem.Message.StartsWith(problem.ParamName!, StringComparison.Ordinal)
            ? option + problem.Message[problem.ParamName!.Length..]
            : problem.Message;
    }

    private static LengthRange? Lengths(string? text)
    {
        try
        {
            return text is null ? null : LengthRange.Parse(text);
        }
        catch (FormatException problem)
        {
            throw new ArgumentException($"--test-steps: {problem.Message}", problem);
        }
    }
}
