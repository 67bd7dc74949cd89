using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Storage.Results;
using SequenceToy.Training.Losses;

namespace SequenceToy.Sweeps.Execution;

/// <summary>Identifies cells by a hash of all that determines their runs but the seed.</summary>
internal sealed class CellKeys
{
    private const int Digits = 16;

    // Cells usually share their samples, which can be large.
    private readonly Dictionary<(SequenceDataset?, SequenceDataset?, SequenceDataset?), string> fingerprints = [];

    /// <summary>Returns the hash of task or samples, and settings: 16 hexadecimal digits.</summary>
    public string Of(SequenceExperiment experiment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // Snapshots only look at the training.
        var training = experiment.Settings.Training;
        var settings = experiment.Settings with
        {
            Seed = 0,
            Snapshots = null,
            Training = training with { Loss = training.Loss ?? Loss.For(experiment.Target.Kind) },
        };
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(settings, ResultContract.Options.Of<ExperimentSettings>()));
        if (experiment.StoredTask is { } task)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(task, ResultContract.Options.Of<SavedTask>()));

            // A custom task is known by its parameters only.
            foreach (var (name, value) in experiment.Task!.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}={value};")));
            }
        }

        hash.AppendData(Encoding.ASCII.GetBytes(FingerprintOf(experiment.Samples)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private string FingerprintOf((SequenceDataset? Own, SequenceDataset? Validation, SequenceDataset? Test) samples)
    {
        if (!fingerprints.TryGetValue(samples, out var fingerprint))
        {
            fingerprints[samples] = fingerprint = SampleFingerprint.Of(samples.Own, samples.Validation, samples.Test);
        }

        return fingerprint;
    }
}
