using System.Text;

namespace SequenceToy.Networks;

/// <summary>A table of a network's weights, with the shape, count and meaning of each. Needs no libtorch.</summary>
/// <remarks>PyTorch gives recurrent layers two bias vectors. One layer has gates · hidden · (inputs + hidden + 2) weights, counting the
/// candidate as a gate. An LSTM of 5 units on 1 feature has 160 weights, and 166 with a head of one output.</remarks>
public sealed record ModelSummary
{
    private ModelSummary(ValueList<WeightShape> weights) => Weights = weights;

    /// <summary>The weights in the order of PyTorch's state dict.</summary>
    public ValueList<WeightShape> Weights { get; }

    /// <summary>The number of trainable parameters.</summary>
    public int ParameterCount
    {
        get
        {
            var sum = 0;
            foreach (var weight in Weights.AsSpan())
            {
                sum = checked(sum + weight.Count);
            }

            return sum;
        }
    }

    /// <summary>Returns the summary of a network's shape.</summary>
    /// <exception cref="OverflowException">The network has more than 2³¹ − 1 weights.</exception>
    public static ModelSummary Of(NetworkShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new ModelSummary([.. RecurrentWeights(shape), .. HeadWeights(shape)]);
    }

    /// <summary>Returns the summary as a text table.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var weight in Weights)
        {
            text.Append(FormattableString.Invariant($"{weight.Name,-26} {weight.Shape,-10} {weight.Count,8}  {weight.Origin}"));
            text.Append('\n');
        }

        return text.Append(FormattableString.Invariant($"{"total",-26} {"",-10} {ParameterCount,8}")).ToString();
    }

    /// <summary>Returns the first difference between the weights of two networks in words; null where there is none.</summary>
    internal static string? DifferenceBetween(NetworkShape own, NetworkShape wanted)
    {
        var (there, needed) = (Of(own).Weights, Of(wanted).Weights);
        var missing = needed.ExceptBy(there.Select(weight => weight.Name), weight => weight.Name, StringComparer.Ordinal).FirstOrDefault();
        var extra = there.ExceptBy(needed.Select(weight => weight.Name), weight => weight.Name, StringComparer.Ordinal).FirstOrDefault();
        var (given, asked) = there.Zip(needed).FirstOrDefault(pair => !pair.First.Shape.Equals(pair.Second.Shape));
        return missing is not null ? $"it has no {missing.Name}"
            : extra is not null ? $"it has {extra.Name}, which the model does not have"
            : given is not null ? $"its {given.Name} is {given.Shape}, the model's is {asked.Shape}"
            : own.Sizes with { Dropout = 0 } == wanted.Sizes with { Dropout = 0 } ? null
            : own.Placement != wanted.Placement ? $"it predicts at {own.Placement}, the model at {wanted.Placement}"
            : $"its layers have {Facts(own)}, the model's {Facts(wanted)}";
    }

    private static string Facts(NetworkShape shape) =>
        string.Join(", ", shape.Recurrent.Cell.Facts.Select(fact => $"{fact.Key} {fact.Value}"));

    private static IEnumerable<WeightShape> RecurrentWeights(NetworkShape shape)
    {
        var recurrent = shape.Recurrent;
        var (key, hidden) = (recurrent.Key, recurrent.HiddenSize);
        var kernel = recurrent.Cell.Kernel;
        var rows = kernel.Gates * hidden;
        var units = $"{(kernel.Gates == 1 ? "" : $"({Counted(kernel.Gates - 1, "gate")} + candidate) × ")}{Counted(hidden, "unit")}";
        for (var layer = 0; layer < recurrent.Layers; layer++)
        {
            var inputs = layer == 0 ? shape.Features : shape.HeadInputs;
            var below = recurrent.Bidirectional ? "output" : "unit";
            var (thing, where) = layer == 0 ? ("feature", "") : (below, " of the layer below");
            for (var direction = 0; direction < recurrent.Directions; direction++)
            {
                var suffix = FormattableString.Invariant($"l{layer}") + (direction == 0 ? "" : "_reverse");
                yield return new($"{key}.weight_ih_{suffix}", [rows, inputs], $"{units}, {Counted(inputs, thing)}{where}");
                yield return new($"{key}.weight_hh_{suffix}", [rows, hidden], $"{units}, {Counted(hidden, "unit")} of the previous step");
                var start = recurrent.Cell.StartOf($"bias_ih_{suffix}");
                yield return new($"{key}.bias_ih_{suffix}", [rows], start is null ? units : $"{units}; {start}");
                yield return new($"{key}.bias_hh_{suffix}", [rows], $"{units} (PyTorch keeps two biases)");
                if (recurrent.Cell.OwnWeights is var (name, origin))
                {
                    yield return new($"{key}.{name}_{suffix}", [kernel.OwnWeights * hidden], $"{origin} × {Counted(hidden, "unit")}");
                }
            }
        }
    }

    private static IEnumerable<WeightShape> HeadWeights(NetworkShape shape)
    {
        var both = shape.Recurrent.Bidirectional ? " of both directions" : "";
        var outputs = Counted(shape.Outputs, "output");
        yield return new("head.weight", [shape.Outputs, shape.HeadInputs], $"{outputs}, {Counted(shape.HeadInputs, "unit")}{both}");
        yield return new("head.bias", [shape.Outputs], outputs);
    }

    private static string Counted(int count, string thing) => FormattableString.Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");
}
