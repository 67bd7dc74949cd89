using System.Text.Encodings.Web;
using System.Text.Json;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Writes the manifest of an indexed Kubernetes Job, in YAML.</summary>
/// <remarks>A pod that fails is repeated for its index alone, and continues: runs that are in the folder are not repeated. A pod that was
/// evicted does not count. With wrong arguments, or another sweep in the folder, the index fails at once.</remarks>
internal static class KubernetesManifest
{
    public const string DefaultImage = "sequencetoy:latest";
    public const string DefaultClaim = "sweeps";

    private const string Mount = "/sweeps";
    private const int RetriesPerIndex = 5;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="plan">The sweep and its shards.</param>
    /// <param name="image">The container image.</param>
    /// <param name="claim">The name of the volume claim, with the parent of the folder.</param>
    public static string Of(JobPlan plan, string image, string claim)
    {
        var folder = $"{Mount}/{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(plan.Folder)))}";
        return FormattableString.Invariant($$"""
            # {{plan.Estimate}} Create with: kubectl apply -f FILE
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: {{Quoted(plan.Name)}}
            spec:
              completionMode: Indexed
              completions: {{plan.Shards}}
              parallelism: {{plan.Shards}}
              backoffLimitPerIndex: {{RetriesPerIndex}}
              maxFailedIndexes: {{plan.Shards}}
              podFailurePolicy:
                rules:
                  - action: FailIndex
                    onExitCodes:
                      containerName: sweep
                      operator: In
                      values: [{{CommandLine.NeverWorks}}]
                  - action: Ignore
                    onPodConditions:
                      - type: DisruptionTarget
                        status: "True"
              template:
                spec:
                  restartPolicy: Never
                  terminationGracePeriodSeconds: 120
                  containers:
                    - name: sweep
                      image: {{Quoted(image)}}
                      command: ["sequencetoy"]
                      args: ["sweep", "--continue", {{Quoted(folder)}}, "--threads", "{{plan.Threads}}"]
                      env:
                        - name: {{ShardChoice.ShardsVariable}}
                          value: "{{plan.Shards}}"
                        - name: {{CommandLine.ErrorCodeVariable}}
                          value: "{{CommandLine.NeverWorks}}"
                      resources:
                        requests:
                          cpu: "{{plan.Threads}}"
                          memory: 1Gi
                      volumeMounts:
                        - name: sweeps
                          mountPath: {{Mount}}
                  volumes:
                    - name: sweeps
                      persistentVolumeClaim:
                        claimName: {{Quoted(claim)}}

            """).ReplaceLineEndings("\n");
    }

    // A string of JSON is one of YAML.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
