using System.Text;
using System.Text.Json;
using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>Saves a trained model in a file.</summary>
internal static class ModelFile
{
    public static void Write(TrainedModel model, string path) =>
        SafeTensorsWriter.Write(path, [.. SavedFile.Texts(SavedFile.ModelKind), Text(model)], StoredWeights.Of(model));

    /// <summary>Gets the description of a model, without its weights, as header text.</summary>
    public static KeyValuePair<string, string> Text(TrainedModel model) =>
        new(SavedFile.ModelKey, JsonSerializer.Serialize(ModelDocument.Of(model), ModelContract.Options.Of<ModelDocument>()));

    public static TrainedModel Read(string path)
    {
        using var reader = SavedFile.Open(path, SavedFile.ModelKind, SavedFile.ResultKind);
        var stored = Read(reader);
        if (reader.Metadata[SavedFile.KindKey] is SavedFile.ModelKind)
        {
            StoredWeights.CheckNoOthers(reader, stored.Names);
        }

        return stored.Make();
    }

    /// <summary>Reads and checks a model without creating it.</summary>
    public static StoredModel Read(SafeTensorsReader reader)
    {
        var json = reader.Metadata.GetValueOrDefault(SavedFile.ModelKey) ?? throw reader.Broken(SavedFile.ModelKey, "is missing.");
        var document = SavedFile.Read<ModelDocument>(reader, SavedFile.ModelKey, Encoding.UTF8.GetBytes(json), ModelContract.Options);
        var shape = SavedFile.Make(reader, SavedFile.ModelKey, document.Shape);
        return new StoredModel(document, shape, StoredWeights.Read(reader, shape));
    }
}

/// <summary>The checked content of a model file, ready to create the model.</summary>
/// <param name="Document">The description of the model.</param>
/// <param name="Shape">The network's shape.</param>
/// <param name="Weights">All weights, in the order of <see cref="ModelSummary"/>.</param>
internal sealed record StoredModel(ModelDocument Document, NetworkShape Shape, float[] Weights)
{
    /// <summary>The names of the weight tensors.</summary>
    public IEnumerable<string> Names => ModelSummary.Of(Shape).Weights.Select(weight => weight.Name);

    /// <summary>Creates the model, on the CPU.</summary>
    /// <param name="scoredSteps">The fewest and most steps of the samples of a result; null for a model alone.</param>
    public TrainedModel Make((int Fewest, int Most)? scoredSteps = null) => new(
        Shape, Weights, Document.Scaling, Document.Target, ComputeDevice.Cpu, (Document.MinSteps, Document.MaxSteps))
    {
        Activation = Document.Activation ?? PredictionDecoding.UsualActivation(Document.Target.Kind),
        ScoredSteps = scoredSteps,
        InputColumns = Document.InputColumns,
        Table = Document.Table,
    };
}
