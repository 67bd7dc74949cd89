namespace SequenceToy.Console.Commands.Sweep;

/// <summary>A job file from the command line.</summary>
internal sealed record ScriptRequest
{
    public required string Folder { get; init; }
    public bool Slurm { get; init; }
    public bool Kubernetes { get; init; }
    public required int Shards { get; init; }
    public int Threads { get; init; } = 1;
    public string Image { get; init; } = KubernetesManifest.DefaultImage;
    public string Claim { get; init; } = KubernetesManifest.DefaultClaim;
    public string? Output { get; init; }
}
