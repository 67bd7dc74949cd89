using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>Reads weights saved by other programs under PyTorch's keys; names and shapes determine the network.</summary>
internal static class ExternalWeights
{
    public static TrainedModel Read(
        string path, TargetSpec target, DatasetScaling? scaling, RecurrentOptions? recurrent, IReadOnlyDictionary<string, string>? names)
    {
        using var reader = SafeTensorsReader.Open(path);
        if (names is not null)
        {
            reader.Rename(names);
        }

        var network = Network(reader, recurrent);
        var features = Size(reader, First(network), axis: 1);
        var document = new ModelDocument
        {
            Features = features,
            Network = network,
            Target = target,
            Scaling = scaling ?? new DatasetScaling(Unscaled(features), target.Kind == TargetKind.Number ? Unscaled(target.Width) : null),
            MinSteps = 1,
            MaxSteps = int.MaxValue,
        };
        if (scaling is not null
            && (scaling.Inputs.Features.Count != features
            || scaling.Targets?.Features.Count != (target.Kind == TargetKind.Number ? target.Width : null)))
        {
            throw new ArgumentException(
                $"scaling must have {NumberFormat.Plain(features, "input")}, and one target per number of the prediction (none for "
                + "classes).",
                nameof(scaling));
        }

        var shape = SavedFile.Make(reader, "weights", document.Shape);
        var stored = new StoredModel(document, shape, StoredWeights.Read(reader, shape));
        StoredWeights.CheckNoOthers(reader, stored.Names);
        return stored.Make();
    }

    private static RecurrentOptions Network(SafeTensorsReader reader, RecurrentOptions? given)
    {
        var kind = RecurrentOptions.All.FirstOrDefault(kind => reader.Has(First(kind))) ?? throw reader.Broken(
            null,
                $"must have one of the tensors {string.Join(", ", RecurrentOptions.All.Select(First))} (the names in the state dict of a "
                + $"PyTorch module with such a field) and head.weight; it has {Listed(reader)}. Pass names to say which is which.");
        if (given is not null)
        {
            return given.GetType() == kind.GetType()
                ? given
                : throw reader.Broken(
                    null, $"must contain the weights of {given.Name}, the network of the given options; it was {kind.Name}.");
        }

        var size = Size(reader, $"{kind.Key}.weight_hh_l0", axis: 1);
        var layers = 1;
        while (reader.Has(FormattableString.Invariant($"{kind.Key}.weight_ih_l{layers}")))
        {
            layers++;
        }

        var bidirectional = reader.Has($"{First(kind)}_reverse");
        return SavedFile.Make(reader, "weights", () => kind with { HiddenSize = size, Layers = layers, Bidirectional = bidirectional });
    }

    private static string Listed(SafeTensorsReader reader)
    {
        const int Most = 12;
        string[] names = [.. reader.Tensors.Take(Most + 1).Select(tensor => PrintableText.Quoted(tensor.Name))];
        return names.Length == 0 ? "none" : string.Join(", ", names.Take(Most)) + (names.Length > Most ? " …" : "");
    }

    private static string First(RecurrentOptions kind) => $"{kind.Key}.weight_ih_l0";

    private static int Size(SafeTensorsReader reader, string name, int axis) =>
        reader[name] is { Shape.Count: 2 } tensor && tensor.Shape[axis] is >= 1 and <= SequenceDataset.MaxFeatures
        ? (int)tensor.Shape[axis]
        : throw reader.Broken(
            TensorEntry.LocationOf(name),
            FormattableString.Invariant($"must have 2 axes from 1 to {SequenceDataset.MaxFeatures}; its shape was {reader[name].Shape}."));

    private static FittedScaler Unscaled(int features) =>
        FittedScaler.Of([.. Enumerable.Repeat(new FeatureScaling(1, 0, double.NegativeInfinity, double.PositiveInfinity), features)]);
}
