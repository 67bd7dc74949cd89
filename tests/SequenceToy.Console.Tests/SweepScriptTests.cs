using System.Diagnostics;
using k8s;
using k8s.Models;
using SequenceToy.Console.Commands.Sweep;

namespace SequenceToy.Console.Tests;

public sealed class SweepScriptTests
{
    private static readonly JobPlan Plan = new("runs/Sum of 'sizes'", Shards: 64, Threads: 4, RunsPerShard: 1563, SecondsPerRun: 0.5);

    [Fact]
    public void Manifest_ReadStrictly_IsAnIndexedJob()
    {
        var job = KubernetesYaml.Deserialize<V1Job>(KubernetesManifest.Of(Plan, "registry.example/toy:1.0", "disk"), strict: true);

        (job.ApiVersion, job.Kind, job.Metadata.Name).Should().Be(("batch/v1", "Job", "sum-of--sizes"));
        (job.Spec.CompletionMode, job.Spec.Completions, job.Spec.BackoffLimitPerIndex).Should().Be(("Indexed", 64, 5));
        job.Spec.Parallelism.Should().Be(64);
        var failing = job.Spec.PodFailurePolicy.Rules[0];
        (failing.Action, failing.OnExitCodes.OperatorProperty).Should().Be(("FailIndex", "In"));
        failing.OnExitCodes.Values.Should().Equal(42);
        job.Spec.PodFailurePolicy.Rules[1].OnPodConditions.Single().Type.Should().Be("DisruptionTarget");
        job.Spec.Template.Spec.RestartPolicy.Should().Be("Never");
        var container = job.Spec.Template.Spec.Containers.Single();
        (container.Name, container.Image).Should().Be((failing.OnExitCodes.ContainerName, "registry.example/toy:1.0"));
        container.Args.Should().Equal("sweep", "--continue", "/sweeps/Sum of 'sizes'", "--threads", "4");
        container.Env.ToDictionary(one => one.Name, one => one.Value).Should().BeEquivalentTo(
            new Dictionary<string, string> { ["SEQUENCETOY_SHARDS"] = "64", ["SEQUENCETOY_ERROR_CODE"] = "42" });
        job.Spec.Template.Spec.Volumes.Single().PersistentVolumeClaim.ClaimName.Should().Be("disk");
        container.VolumeMounts.Single().Name.Should().Be(job.Spec.Template.Spec.Volumes.Single().Name);
    }

    // The test above means something only if unknown names are refused.
    [Fact]
    public void Manifest_WithAnUnknownName_IsRefusedByTheReader() =>
        new Action(() => KubernetesYaml.Deserialize<V1Job>(KubernetesManifest.Of(Plan, "i", "c").Replace("backoffLimitPerIndex", "backoffLimitPerIndices"), strict: true))
            .Should().Throw<Exception>();

    [Fact]
    public void SlurmScript_OfAPlan_IsARequeuedArrayOfShards()
    {
        var script = SlurmScript.Of(Plan);

        script.Should().StartWith("#!/bin/bash\n").And.ContainAll(
            "\n#SBATCH --array=0-63\n", "\n#SBATCH --requeue\n", "\n#SBATCH --signal=B:USR1@", "\n#SBATCH --cpus-per-task=4\n", "\n#SBATCH --job-name=sum-of--sizes\n",
            "sequencetoy sweep --continue \"$folder\" --shard \"$((SLURM_ARRAY_TASK_ID + 1))/64\" --threads 4", "At most 1,563 runs per task");
        Syntax(script).Should().Be(0);
    }

    // 1,563 runs of half a second on 4 cores, three times.
    [Theory]
    [InlineData(0.5, "00:10:00", 10)]
    [InlineData(5, "01:38:00", 98)]
    [InlineData(100, "1-08:34:00", 1954)]
    public void SlurmScript_Time_IsThreeTimesTheEstimate(double secondsPerRun, string time, int minutes)
    {
        var plan = Plan with { SecondsPerRun = secondsPerRun };

        plan.Minutes.Should().Be(minutes);
        SlurmScript.Of(plan).Should().Contain($"\n#SBATCH --time={time}\n");
    }

    [Theory]
    [InlineData("/", "sweep")]
    [InlineData("runs/2024", "sweep-2024")]
    [InlineData("runs/漢字", "sweep")]
    [InlineData("runs/A_b/", "a-b")]
    public void JobPlan_Name_FitsKubernetes(string folder, string name) => (Plan with { Folder = folder }).Name.Should().Be(name);

    // The script runs as Slurm runs it; a stand-in records the arguments and is interrupted: out of time, or canceled.
    // It ends by itself after 10 seconds, so that no signal that is lost can stop the tests.
    [Theory]
    [InlineData("USR1", "requeue|7_63|")]
    [InlineData("TERM", "")]
    public void SlurmScript_Interrupted_IsRequeuedOnlyWhenOutOfTime(string signal, string requeued)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script is for bash.");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("job.sh"), SlurmScript.Of(Plan with { Folder = folder.PathTo("it's here") }));
        File.WriteAllText(folder.PathTo("sequencetoy"),
            $"#!/bin/sh\nprintf '%s|' \"$@\"\ntrap 'exit 130' TERM\nkill -s {signal} $PPID\nfor i in $(seq 200); do sleep 0.05; done\n");
        File.WriteAllText(folder.PathTo("scontrol"), "#!/bin/sh\nprintf '%s|' \"$@\"\n");
        using (var chmod = Process.Start("chmod", ["+x", folder.PathTo("sequencetoy"), folder.PathTo("scontrol")]))
        {
            chmod.WaitForExit();
        }

        var start = new ProcessStartInfo("bash", [folder.PathTo("job.sh")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder.PathTo("")}:{start.Environment["PATH"]}";
        (start.Environment["SLURM_ARRAY_JOB_ID"], start.Environment["SLURM_ARRAY_TASK_ID"]) = ("7", "63");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        output.Should().Be($"sweep|--continue|{folder.PathTo("it's here")}|--shard|64/64|--threads|4|{requeued}");
        process.ExitCode.Should().Be(130);
    }

    [Fact]
    public void Invoke_Script_IsWrittenForTheFolder()
    {
        using var folder = new TemporaryFolder();
        var (path, file) = (folder.PathTo("sweep"), folder.PathTo("job.yaml"));
        Invoked.With("sweep", "sum", "--over", "hidden=2,3", "--seeds", "2", "--samples", "60", "--epochs", "1", "--define-only", "--output", path);

        var slurm = Invoked.With("sweep", "script", path, "--slurm", "--shards", "2");
        var kubernetes = Invoked.With("sweep", "script", path, "--kubernetes", "--shards", "2", "--output", file);

        (slurm.ExitCode, slurm.Error, kubernetes.ExitCode, kubernetes.Error).Should().Be((0, "", 0, ""));
        slurm.Output.Should().Contain($"folder='{path}'");
        KubernetesYaml.Deserialize<V1Job>(File.ReadAllText(file), strict: true).Spec.Completions.Should().Be(2);
        folder.Entries.Should().BeEquivalentTo("sweep", "job.yaml");
    }

    private static int Syntax(string script)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        bash.WaitForExit();
        return bash.ExitCode;
    }
}
