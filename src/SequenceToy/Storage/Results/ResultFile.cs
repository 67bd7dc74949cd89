using System.Text.Json;
using SequenceToy.Diagnosis;
using SequenceToy.Experiments;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy.Storage.Results;

/// <summary>Saves a complete result in a file: a model file with test samples and a document.</summary>
internal static class ResultFile
{
    // Stored as a tensor of bytes: the header has a size limit, a history has none.
    private const string Document = "result.json";

    public static void Write(RunRecord run, RunEvidence evidence, string path)
    {
        var document = new ResultDocument
        {
            Task = run.Task is null ? null : SavedTask.Of(run.Task),
            Outcome = run.Outcome,
            Evidence = evidence with { History = [] },
            TestTarget = run.TestSamples.Target,
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(document, ResultContract.Options.Of<ResultDocument>());
        SafeTensorsWriter.Write(
            path,
            [.. SavedFile.Texts(SavedFile.ResultKind), ModelFile.Text(run.Model)],
            [.. StoredWeights.Of(run.Model), .. StoredSamples.Of(run.TestSamples), StoredTensor.Of(Document, json, json.Length)]);
    }

    public static (RunRecord Run, RunEvidence Evidence) Read(string path, ISequenceTask? given)
    {
        using var reader = SavedFile.Open(path, SavedFile.ResultKind);
        var stored = ModelFile.Read(reader);
        var document = SavedFile.Read<ResultDocument>(reader, Document, reader.Bytes(Document), ResultContract.Options);
        var test = StoredSamples.Read(reader, stored.Shape.Features, document.TestTarget);
        StoredWeights.CheckNoOthers(reader, [.. stored.Names, .. StoredSamples.Names, Document]);
        if (!document.TestTarget.HasShapeOf(stored.Document.Target) || document.Outcome.Settings.Recurrent != stored.Document.Network
            || document.Outcome.Settings != document.Evidence.Settings
            || (document.Task is { } own && (own.Features != stored.Shape.Features || !own.Target.HasShapeOf(stored.Document.Target))))
        {
            throw reader.Broken(Document, "task, samples and settings must match the network.");
        }

        var task = document.Task is null ? NoTask(given) : document.Task.Resolve(given, reader.File, Document);
        var run = new RunRecord(task, document.Outcome, stored.Make((test.MinSteps, test.MaxSteps)), test);
        try
        {
            ResultChecks.Check(reader, Document, document.Outcome, run.Metric);
            return (run, document.Evidence with { History = document.Outcome.History });
        }
        catch
        {
            run.Model.Dispose();
            throw;
        }
    }

    private static ISequenceTask? NoTask(ISequenceTask? given) => given is null
        ? null
        : throw new ArgumentException($"task must be omitted: the result is from your own data; it was '{given.Id}'.", "task");
}
