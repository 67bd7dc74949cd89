using System.CommandLine;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Commands;

/// <summary>The options of every command that trains: size of the network, epochs, learning rate, seed, engine and device.</summary>
internal sealed class NetworkArguments
{
    private readonly Option<int?> hidden;
    private readonly Option<int?> layers;
    private readonly Option<int?> epochs;
    private readonly Option<int?> batchSize;
    private readonly Option<double?> learningRate;

    /// <param name="byDefault">The end of the descriptions, which tells where defaults come from.</param>
    public NetworkArguments(string byDefault)
    {
        hidden = NumberOption.Whole("--hidden", "Hidden units per layer (1 to 8192)." + byDefault, 16);
        layers = NumberOption.Whole("--layers", "Number of recurrent layers (1 to 64)." + byDefault, 2);
        epochs = NumberOption.Whole(
            "--epochs", "Maximum number of epochs, which are passes over the training samples (1 to 10 million)." + byDefault, 50);
        batchSize = NumberOption.Whole("--batch-size", "Number of samples per update (1 to all training samples)." + byDefault, 16);
        learningRate = NumberOption.Real(
            "--learning-rate", "Highest learning rate (above 0, at most 100); a schedule with warm-up begins at a lower rate." + byDefault,
            0.01);
    }

    /// <summary>The kind of recurrent network; only where one network is trained.</summary>
    public Option<string> Network { get; } =
        ChoiceOption.Create("--network", "Kind of recurrent network.", [.. RecurrentOptions.All.Select(kind => kind.Key)]);

    public Option<int?> Seed { get; } = NumberOption.Whole("--seed", "Random seed (any 32-bit integer).", 42, isDefault: true);

    public Option<string> Engine { get; } = ChoiceOption.Create(
        "--engine", "Training engine. fused: built-in CPU engine, fastest for small networks; torch: libtorch.", Enum.GetNames<Engine>());

    public Option<string> Device { get; } = ChoiceOption.Create(
        "--device", "Device to train on. cuda: an NVIDIA GPU, with the torch engine.", Enum.GetNames<ComputeDevice>());

    /// <summary>All options but the kind of network, in the order of the help screen.</summary>
    public Option[] All => [hidden, layers, epochs, batchSize, learningRate, Seed, Engine, Device];

    /// <summary>All options but the seed.</summary>
    public Option[] OfExperiment => [Network, hidden, layers, epochs, batchSize, learningRate, Engine, Device];

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="hasNetwork">True when the command has the option for the kind of network.</param>
    public NetworkRequest Read(ParseResult parsed, bool hasNetwork) => new()
    {
        Network = hasNetwork ? Kind(parsed.GetValue(Network)!) : null,
        HiddenSize = parsed.GetValue(hidden),
        Layers = parsed.GetValue(layers),
        Epochs = parsed.GetValue(epochs),
        BatchSize = parsed.GetValue(batchSize),
        LearningRate = parsed.GetValue(learningRate),
        Seed = parsed.GetValue(Seed)!.Value,
        Engine = Enum.Parse<Engine>(parsed.GetValue(Engine)!, ignoreCase: true),
        Device = Enum.Parse<ComputeDevice>(parsed.GetValue(Device)!, ignoreCase: true),
    };

    /// <summary>Leaves out what is only a default, so that it gives way to a configuration file.</summary>
    public NetworkRequest WithoutDefaults(ParseResult parsed, NetworkRequest request) => request with
    {
        Network = IsDefault(parsed, Network) ? null : request.Network,
        Seed = IsDefault(parsed, Seed) ? null : request.Seed,
        Engine = IsDefault(parsed, Engine) ? null : request.Engine,
        Device = IsDefault(parsed, Device) ? null : request.Device,
    };

    private static bool IsDefault(ParseResult parsed, Option option) => parsed.GetResult(option)?.Implicit != false;

    private static RecurrentOptions Kind(string key) =>
        RecurrentOptions.All.First(kind => string.Equals(kind.Key, key, StringComparison.OrdinalIgnoreCase));
}
