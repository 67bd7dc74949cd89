using System.Text;
using System.Text.Json;
using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Models;

/// <summary>A trained model in a file.</summary>
internal static class ModelFile
{
    public static void Write(TrainedModel model, string path) =>
        SafeTensorsWriter.Write(path, [.. SavedFile.Texts(SavedFile.ModelKind), Text(model)], StoredWeights.Of(model));

    /// <summary>What a model is beside its weights, as a text for the header.</summary>
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

    /// <summary>A model, read and checked but not yet made.</summary>
    public static StoredModel Read(SafeTensorsReader reader)
    {
        var json = reader.Metadata.GetValueOrDefault(SavedFile.ModelKey) ?? throw reader.Broken(SavedFile.ModelKey, "is missing.");
        var document = SavedFile.Read<ModelDocument>(reader, SavedFile.ModelKey, Encoding.UTF8.GetBytes(json), ModelContract.Options);
        var shape = SavedFile.Make(reader, SavedFile.ModelKey, document.Shape);
        return new StoredModel(document, shape, StoredWeights.Read(reader, shape));
    }
}

/// <summary>All of a model, checked; what is left is to make it.</summary>
/// <param name="Document">What it is beside its weights.</param>
/// <param name="Shape">The network's shape.</param>
/// <param name="Weights">All weights, in the order of the summary.</param>
internal sealed record StoredModel(ModelDocument Document, NetworkShape Shape, float[] Weights)
{
    /// <summary>The names of its tensors.</summary>
    public IEnumerable<string> Names => ModelSummary.Of(Shape).Weights.Select(weight => weight.Name);

    /// <summary>Makes it, on the CPU.</summary>
    public TrainedModel Make() => new(
        Shape, Weights, Document.Scaling, Document.Target, ComputeDevice.Cpu, (Document.MinSteps, Document.MaxSteps))
    {
        Activation = Document.Activation ?? AnswerDecoding.UsualActivation(Document.Target.Kind),
    };
}
