using System.CommandLine;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Commands;

/// <summary>The options of a run, the same wherever a run is started.</summary>
/// <param name="areOfOneNetwork">Whether one network is trained: of a kind that can be chosen, to be looked into and kept.</param>
internal sealed class RunOptions(bool areOfOneNetwork)
{
    /// <summary>What --steps means hangs on the task.</summary>
    public const string StepsDescription = "Length of the sequences; what it counts is said by describe.";

    private readonly Option<int?> samples = NumberOption.Whole("--samples", "Samples for training and validation together.", 1000);
    private readonly Option<double?> validationSplit =
        NumberOption.Real(
            "--validation-split", "Share of the samples kept for validation; without any, training goes on after the goal is met.", 0.2);
    private readonly Option<int?> steps = NumberOption.Whole("--steps", StepsDescription, 20);
    private readonly Option<string?> testSteps =
        new("--test-steps") { Description = "Lengths to test on beyond those trained on, such as 41..500." };
    private readonly Option<string> network =
        ChoiceOption.Create("--network", "What kind its recurrent layers are.", [.. RecurrentOptions.All.Select(kind => kind.Key)]);

    private readonly Option<int?> hidden = NumberOption.Whole("--hidden", "Units of each recurrent layer.", 16);
    private readonly Option<int?> layers = NumberOption.Whole("--layers", "Recurrent layers.", 2);
    private readonly Option<int?> epochs = NumberOption.Whole("--epochs", "Passes over the training samples.", 50);
    private readonly Option<int?> batchSize = NumberOption.Whole("--batch-size", "Samples per training step.", 16);
    private readonly Option<double?> learningRate = NumberOption.Real("--learning-rate", "The highest learning rate.", 0.01);
    private readonly Option<int?> seed = NumberOption.Whole("--seed", "Decides all chance.", 42, isDefault: true);
    private readonly Option<string> engine = ChoiceOption.Create("--engine", "Who does the arithmetic.", Enum.GetNames<Engine>());
    private readonly Option<string> device = ChoiceOption.Create("--device", "Where it is done.", Enum.GetNames<ComputeDevice>());
    private readonly Option<string?> preset =
        new("--preset") { Description = $"A source's settings: {string.Join(", ", Preset.All.Select(preset => preset.Name))}." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Only the outcome, in one line." };
    private readonly Option<bool> inside = new("--inside") { Description = "Also what every gate and memory does, step by step." };
    private readonly Option<string?> save =
        new("--save") { Description = "Saves the whole result to a file: predict, export and report read it, the library too." };
    private readonly Option<string?> report = new("--report") { Description = "Writes one HTML page that shows the whole run." };
    private readonly Option<string?> plot = new("--plot") { Description = "Draws the loss curves to a file: .png or .svg." };
    private readonly Option<string?> checkpoint =
        new("--checkpoint") { Description = "Writes checkpoints to a new file, and one at the end; train --resume goes on from it." };
    private readonly Option<int?> checkpointEvery =
        NumberOption.Whole("--checkpoint-every", "How many epochs lie between two checkpoints.", 10, isDefault: true);
    private readonly Option<string?> json =
        new("--json") { Description = "Writes everything to a file; - for standard output, with nothing else on it." };

    private Option[] OfAll =>
        [samples, validationSplit, steps, testSteps, hidden, layers, epochs, batchSize, learningRate, seed, engine, device, preset, quiet,
        json];

    private Option[] OfOne => [network, inside, save, report, plot, checkpoint, checkpointEvery];

    public void AddTo(Command command) => Array.ForEach([.. OfAll, .. areOfOneNetwork ? OfOne : []], command.Add);

    public RunRequest Read(ParseResult parsed) => new()
    {
        Samples = parsed.GetValue(samples),
        ValidationSplit = parsed.GetValue(validationSplit),
        Steps = parsed.GetValue(steps),
        TestLengths = Lengths(parsed.GetValue(testSteps)),
        Network = areOfOneNetwork ? Kind(parsed.GetValue(network)!) : null,
        HiddenSize = parsed.GetValue(hidden),
        Layers = parsed.GetValue(layers),
        Epochs = parsed.GetValue(epochs),
        BatchSize = parsed.GetValue(batchSize),
        LearningRate = parsed.GetValue(learningRate),
        Seed = parsed.GetValue(seed)!.Value,
        Engine = Enum.Parse<Engine>(parsed.GetValue(engine)!, ignoreCase: true),
        Device = Enum.Parse<ComputeDevice>(parsed.GetValue(device)!, ignoreCase: true),
        Preset = parsed.GetValue(preset),
        Quiet = parsed.GetValue(quiet),
        Inside = areOfOneNetwork && parsed.GetValue(inside),
        Save = areOfOneNetwork ? parsed.GetValue(save) : null,
        Report = areOfOneNetwork ? parsed.GetValue(report) : null,
        Plot = areOfOneNetwork ? parsed.GetValue(plot) : null,
        CheckpointEvery = areOfOneNetwork ? parsed.GetValue(checkpointEvery)!.Value : new RunRequest().CheckpointEvery,
        Checkpoint = areOfOneNetwork ? parsed.GetValue(checkpoint) : null,
        Json = parsed.GetValue(json),
    };

    /// <summary>The message, with the library's name for what was wrong replaced by the option it was given with.</summary>
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
            "testLengths" => "--test-steps",
            "engine" => "--engine",
            _ => null,
        };
        return option is not null && problem.Message.StartsWith(problem.ParamName!, StringComparison.Ordinal)
            ? option + problem.Message[problem.ParamName!.Length..]
            : problem.Message;
    }

    private static RecurrentOptions Kind(string key) =>
        RecurrentOptions.All.First(kind => string.Equals(kind.Key, key, StringComparison.OrdinalIgnoreCase));

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
