using System.CommandLine;
using SequenceToy.Models;
using SequenceToy.Tasks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Samples;

/// <summary>The options of a run, the same wherever a run is started.</summary>
/// <param name="choosesNetwork">Whether the kind of network is among them.</param>
/// <param name="looksInside">Whether a look inside the network is.</param>
internal sealed class RunOptions(bool choosesNetwork, bool looksInside)
{
    /// <summary>What --steps means hangs on the task.</summary>
    public const string StepsDescription = "Length of the sequences; what it counts is said by describe.";

    private readonly Option<int?> samples = NumberOption.Whole("--samples", "Samples for training and validation together.", 1000);
    private readonly Option<double?> validationSplit = NumberOption.Real("--validation-split", "Share of the samples kept for validation; without any, training goes on after the goal is met.", 0.2);
    private readonly Option<int?> steps = NumberOption.Whole("--steps", StepsDescription, 20);
    private readonly Option<string?> testSteps = new("--test-steps") { Description = "Lengths to test on beyond those trained on, such as 41..500." };
    private readonly Option<string> network = Choice("--network", "What kind its recurrent layers are.", Enum.GetNames<NetworkKind>());
    private readonly Option<int?> hidden = NumberOption.Whole("--hidden", "Units of each recurrent layer.", 16);
    private readonly Option<int?> layers = NumberOption.Whole("--layers", "Recurrent layers.", 2);
    private readonly Option<int?> epochs = NumberOption.Whole("--epochs", "Passes over the training samples.", 50);
    private readonly Option<int?> batchSize = NumberOption.Whole("--batch-size", "Samples per training step.", 16);
    private readonly Option<double?> learningRate = NumberOption.Real("--learning-rate", "The highest learning rate.", 0.01);
    private readonly Option<int?> seed = NumberOption.Whole("--seed", "Decides all chance.", 42, isDefault: true);
    private readonly Option<string> engine = Choice("--engine", "Who does the arithmetic.", Enum.GetNames<Engine>());
    private readonly Option<string> device = Choice("--device", "Where it is done.", Enum.GetNames<ComputeDevice>());
    private readonly Option<string?> preset = new("--preset") { Description = $"A source's settings: {string.Join(", ", Preset.All.Select(preset => preset.Name))}." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Only the outcome, in one line." };
    private readonly Option<bool> inside = new("--inside") { Description = "Also what every gate and memory does, step by step." };
    private readonly Option<string?> json = new("--json") { Description = "Writes everything to a file; - for standard output, with nothing else on it." };

    private Option[] All => [samples, validationSplit, steps, testSteps, network, hidden, layers, epochs, batchSize, learningRate, seed, engine, device, preset, quiet, inside, json];

    public void AddTo(Command command) => Array.ForEach(Array.FindAll(All, option => (choosesNetwork || option != network) && (looksInside || option != inside)), command.Add);

    public RunRequest Read(ParseResult parsed) => new()
    {
        Samples = parsed.GetValue(samples),
        ValidationSplit = parsed.GetValue(validationSplit),
        Steps = parsed.GetValue(steps),
        TestLengths = Lengths(parsed.GetValue(testSteps)),
        Network = choosesNetwork ? Enum.Parse<NetworkKind>(parsed.GetValue(network)!, ignoreCase: true) : default,
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
        Inside = looksInside && parsed.GetValue(inside),
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

    private static Option<string> Choice(string name, string description, string[] names)
    {
        var allowed = Array.ConvertAll(names, value => value.ToLowerInvariant());
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => allowed[0] };
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !allowed.Contains(given.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"{name} must be one of {string.Join(", ", allowed)}; it was {Given.Words(given.Value)}.");
            }
        });
        return option;
    }
}
