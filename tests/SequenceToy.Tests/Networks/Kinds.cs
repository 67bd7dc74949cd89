using SequenceToy.Networks.Cells;

namespace SequenceToy.Tests.Networks;

/// <summary>One network of each recurrent kind, for tests that hold for every kind.</summary>
public static class Kinds
{
    private static readonly Dictionary<string, RecurrentOptions> ByName = RecurrentOptions.All
        .Select(kind => KeyValuePair.Create(kind.Name, kind))
        .Append(KeyValuePair.Create<string, RecurrentOptions>("RNN, ReLU", new RnnOptions { Nonlinearity = Nonlinearity.ReLU }))
        .ToDictionary();

    public static IEnumerable<string> Names => ByName.Keys;

    public static TheoryData<string> All => [.. Names];

    /// <summary>A kind of network, of a size.</summary>
    public static RecurrentOptions Of(string kind, int hidden, int layers = 1, bool bidirectional = false, double dropout = 0) =>
        ByName[kind] with { HiddenSize = hidden, Layers = layers, Bidirectional = bidirectional, Dropout = dropout };
}
