using System.Globalization;
using System.Text;
using System.Text.Json;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.Results;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Saves a checkpoint as a file: a JSON document, and tensors for the numbers.</summary>
internal static class CheckpointFile
{
    /// <summary>The metadata key of the document.</summary>
    public const string Location = "sequencetoy.checkpoint";

    private const string Weights = "weights";
    private const string BestWeights = "bestWeights";
    private const string Numbers = "numbers";
    private const string Dropout = "dropout";
    private const string FreshSamples = "freshSamples";

    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Write(string path, Checkpoint checkpoint)
    {
        var state = checkpoint.State;
        var document = checkpoint.Document with { SolvedEpochs = state.SolvedEpochs, End = state.End };
        SafeTensorsWriter.Write(
            path,
            [
                .. SavedFile.Texts(SavedFile.CheckpointKind),
                new(Location, JsonSerializer.Serialize(document, ResultContract.Options.Of<CheckpointDocument>())),
            ],
            [.. Tensors(state), .. StoredHistory.Of(state.History),
                .. checkpoint.SnapshotWeights.Select((weights, i) => StoredTensor.Of(SnapshotName(i), weights, weights.Length))]);
    }

    /// <exception cref="SafeTensorsFormatException">The file is not a checkpoint, is damaged or has a later version.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied, or the path is a folder.</exception>
    public static Checkpoint Read(string path)
    {
        using var reader = SavedFile.Open(path, SavedFile.CheckpointKind);
        var json = reader.Metadata.GetValueOrDefault(Location) ?? throw reader.Broken(Location, "is missing.");
        var document = SavedFile.Read<CheckpointDocument>(reader, Location, Encoding.UTF8.GetBytes(json), ResultContract.Options);
        var state = State(reader, document);
        var snapshots = document.Settings.Snapshots is { } schedule ? state.History.Count(record => schedule.Includes(record.Epoch)) : 0;
        StoredWeights.CheckNoOthers(
            reader,
            [.. Tensors(state).Select(tensor => tensor.Name), .. StoredHistory.Names(state.History),
            .. Enumerable.Range(0, snapshots).Select(SnapshotName)]);
        return new Checkpoint(
            document, state, [.. Enumerable.Range(0, snapshots).Select(i => Finite(reader, SnapshotName(i), state.Weights.Length))]);
    }

    private static IEnumerable<StoredTensor> Tensors(TrainingState state)
    {
        yield return StoredTensor.Of(Weights, state.Weights, state.Weights.Length);
        if (state.BestWeights is { } best)
        {
            yield return StoredTensor.Of(BestWeights, best, best.Length);
        }

        for (var i = 0; i < state.Engine.Optimizer.Moments.Length; i++)
        {
            yield return StoredTensor.Of(MomentsName(i), state.Engine.Optimizer.Moments[i], state.Engine.Optimizer.Moments[i].Length);
        }

        yield return StoredTensor.Of(Numbers, state.Engine.Optimizer.Numbers, state.Engine.Optimizer.Numbers.Length);
        yield return StoredTensor.Of(Dropout, state.Engine.Dropout.ToArray(), RandomState.Length);
        if (state.Samples is { } samples)
        {
            yield return StoredTensor.Of(FreshSamples, samples.ToArray(), RandomState.Length);
        }
    }

    private static TrainingState State(SafeTensorsReader reader, CheckpointDocument document)
    {
        var settings = document.Settings;
        var weights = reader.Floats(Weights);
        reader.CheckShape(Weights, weights.Length);
        CheckFinite(reader, Weights, weights);
        var moments = new List<float[]>();
        while (reader.Has(MomentsName(moments.Count)))
        {
            moments.Add(OfWeights(reader, MomentsName(moments.Count), weights.Length));
        }

        var state = new TrainingState
        {
            Weights = weights,
            BestWeights = settings.Training.EarlyStopping is null ? null : Finite(reader, BestWeights, weights.Length),
            Engine = new EngineState(new OptimizerState([.. moments], reader.Doubles(Numbers))) { Dropout = Stream(reader, Dropout) },
            Samples = settings.FreshDataEachEpoch ? Stream(reader, FreshSamples) : null,
            History = [.. StoredHistory.Read(reader)],
            SolvedEpochs = document.SolvedEpochs,
            End = document.End,
        };
        StateChecks.Check(reader, document, state);
        return state;
    }

    private static float[] OfWeights(SafeTensorsReader reader, string name, int count)
    {
        reader.CheckShape(name, count);
        return reader.Floats(name);
    }

    private static float[] Finite(SafeTensorsReader reader, string name, int count)
    {
        var weights = OfWeights(reader, name, count);
        CheckFinite(reader, name, weights);
        return weights;
    }

    private static void CheckFinite(SafeTensorsReader reader, string name, float[] weights)
    {
        if (!Array.TrueForAll(weights, float.IsFinite))
        {
            throw reader.Broken(TensorEntry.LocationOf(name), "must be finite numbers.");
        }
    }

    private static RandomState Stream(SafeTensorsReader reader, string name)
    {
        reader.CheckShape(name, RandomState.Length);
        var stream = RandomState.Of(reader.UnsignedLongs(name));
        return stream.IsZero ? throw reader.Broken(TensorEntry.LocationOf(name), "must not be all zeros.") : stream;
    }

    private static string MomentsName(int index) => "moments." + index.ToString(CultureInfo.InvariantCulture);
    private static string SnapshotName(int index) => "snapshots." + index.ToString(CultureInfo.InvariantCulture);
}
