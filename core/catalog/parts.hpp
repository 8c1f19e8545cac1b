// SPDX-License-Identifier: GPL-3.0-or-later
// What a catalogued part is. Plain values; an empty optional is an unknown fact and stays unknown:
// where a sum needs one, the field's planning figure (same unit, named planning…) stands in and the
// sum says so.
//
// Words: a *cage* is the hole in a faceplate, a *port* a logical interface; one cage breaks out
// into several ports. Transceivers fill cages, cables join transceivers, links join ports. Each of
// the four is counted by itself.
#pragma once

#include "core/base/money.hpp"
#include "core/base/units.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft {

using PartId = std::string;   // "nvidia-qm9700"; lower case, digits and hyphens
using SourceId = std::string; // key into Catalog::sources

// How well a fact is known.
enum class Grade : std::uint8_t {
    A,    // read in the vendor's own document, or in SONiC or NetBox
    B,    // read in a transcription of one
    C,    // recalled, unverified
    User, // the user's own entry
};

struct Provenance {
    Grade grade = Grade::C;
    std::vector<SourceId> sources; // empty for a recalled fact
    bool operator==(const Provenance&) const = default;
};

struct Source {
    SourceId id;
    std::string publisher; // "NVIDIA", "NetBox community"
    std::string document;  // what was read, with its address or commit where it has one
    std::string date;      // ISO, as exact as known: "2026-09-17", "2026-08", ""
    Grade grade = Grade::C;
    bool operator==(const Source&) const = default;
};

enum class PartKind : std::uint8_t { Switch, Nic, Optic, Server, Storage, CloudInstance, Wan };

// One way to split a cage: `ports` interfaces of `rate` each.
struct Breakout {
    std::int64_t ports = 1;
    Bandwidth rate;
    bool operator==(const Breakout&) const = default;
};

// Cages of one kind on a faceplate.
struct CageGroup {
    std::string formFactor; // "OSFP", "QSFP-DD", "RJ45"; the table of what fits what: fit.hpp
    std::int64_t count = 0; // cages
    Bandwidth rate;         // of the whole cage
    std::optional<Bandwidth>
        maxPortRate; // less than `rate` where no single port runs at the cage's full rate
    std::vector<Breakout> breakouts;
    bool auxiliary = false; // not part of the data fabric (management, uplink of a console…)
    std::string role;       // "service", "fabric" on routers and line cards; usually empty
    bool operator==(const CageGroup&) const = default;
};

// What one piece costs and how that is known.
enum class PriceBasis : std::uint8_t { None, Band, Street, Quote, List };
struct Price {
    PriceBasis basis = PriceBasis::None;
    Money low, typical,
        high;         // per piece; equal where a single price was read; 0 where basis is None
    std::string band; // id of the price band, when basis is Band
    std::string note; // where and when the price was read
    bool operator==(const Price&) const = default;
};

enum class SwitchClass : std::uint8_t {
    Fixed,
    Management,
    Modular,
    LineCard,
    Chassis,
    EdgeRouter,
    Firewall,
    ConsoleServer
};

struct Switch {
    SwitchClass kind = SwitchClass::Fixed;
    std::string fabric; // "ethernet", "infiniband", "slingshot"
    std::optional<std::string> asic;
    std::optional<Bandwidth> capacity; // one way: Σ data ports
    std::vector<CageGroup> cages;
    std::optional<std::int64_t>
        maxPorts; // logical ports the chip allows, where fewer than the breakouts would give
    std::optional<double> bufferMegabytes; // as published: decimal or binary is rarely stated
    std::optional<Duration> latency;       // port to port, cut-through
    std::optional<double> rackUnits;
    std::optional<Power> powerTypical, powerMax; // typical without optics; maximum usually with
    Power planningTypical, planningMax;   // the class's figures, used where the fact is unknown
    std::optional<Power> cageOpticsLimit; // the least power a cage may give to a module
    std::optional<Mass> mass;
    std::optional<std::int64_t> powerSupplies;
    std::optional<std::string> cooling;
    std::optional<Bandwidth> encrypted;    // what it carries encrypted (IPsec), where stated
    std::vector<std::string> features;     // "pfc", "ecn", "adaptive_routing", "sharp_v3"…
    std::optional<std::int64_t> cardSlots; // of a chassis: for line cards (line_cards.hpp)
    // Of a line card, the chassis it goes into; of a chassis, the names that cards know it by.
    std::vector<std::string> chassis;
    bool operator==(const Switch&) const = default;
};

struct NicPorts {
    std::string formFactor;
    std::int64_t count = 0;
    Bandwidth rate;
    bool operator==(const NicPorts&) const = default;
};

struct Nic {
    std::optional<std::string> partNumber, controller, cardFormFactor;
    std::vector<NicPorts> ports;
    std::optional<Bandwidth> totalBandwidth;
    std::optional<std::int64_t> pcieGeneration, pcieLanes;
    std::optional<Bandwidth> hostBusLimit;
    bool rdma = false, roce = false, infiniband = false, gpudirectRdma = false, dpu = false;
    std::optional<std::string> otherFabric;
    std::optional<Power> powerTypical, powerMax;
    Power planningTypical, planningMax;
    bool operator==(const Nic&) const = default;
};

enum class OpticKind : std::uint8_t { Optic, Dac, Acc, Aec, Aoc, FibrePatch, CopperPatch };

// A transceiver, a cable with ends of its own, or a patch between transceivers.
struct Optic {
    OpticKind kind = OpticKind::Optic;
    std::optional<std::string> partNumber;
    std::string description;
    std::vector<std::string> formFactors; // the near end fits any of these: {"OSFP", "QSFP-DD800"}
    std::vector<std::string> formFactorsFar; // the far end of a cable, where it differs; else empty
    Bandwidth rate;                          // of the whole module; 0 for a patch
    std::int64_t ports = 1;                  // links one module serves: 2 for a twin-port 2×400G
    std::vector<Breakout> breakouts;         // splits of one end
    std::int64_t lanes = 0;
    std::optional<std::string> pmd;       // per port: "400GBASE-DR4"; equal words interoperate
    std::optional<std::string> media;     // "SMF OS2", "MMF OM4", "twinax copper", "Cat6a"
    std::optional<std::string> connector; // per port: "MPO-12/APC", "LC duplex", "fixed"
    std::optional<Length> reach;
    std::optional<Power> powerPerEnd;
    Power planningPerEnd;               // by rate and kind, where the fact is unknown
    std::vector<std::string> protocols; // "ethernet", "infiniband"
    bool operator==(const Optic&) const = default;
};

// Network ports of a server in one role. `portsPerCage` is 2 where one twin-port module serves two
// of them.
struct ServerPorts {
    std::string role; // "compute", "storage", "in-band", "storage/in-band" (either), "management"
    std::int64_t count = 0; // logical ports, not cages
    Bandwidth rate;
    std::optional<std::string> nic;        // model, as published
    std::optional<std::string> formFactor; // unknown for most servers
    std::int64_t portsPerCage = 1;
    std::string fabric; // "ethernet", "infiniband", "ethernet_or_infiniband", "slingshot"
    bool operator==(const ServerPorts&) const = default;
};

struct Server {
    std::string
        kind; // "gpu_server", "rack_system", "cpu_server", "storage_server", "edge_device", …
    std::optional<std::string> accelerator;
    std::int64_t accelerators = 0;
    std::optional<double> acceleratorMemoryGb;
    std::optional<double> acceleratorMemoryTbPerSecond;
    std::optional<double> bf16Tflops, fp8Tflops; // dense peak per accelerator
    std::optional<Power> acceleratorPower;
    std::optional<std::string> scaleUpKind;
    std::optional<Bandwidth> scaleUpOneWay; // per accelerator: half the vendor's two-way headline
    std::optional<std::int64_t> scaleUpDomain; // accelerators in one domain
    std::vector<ServerPorts> ports;
    std::optional<std::string> cpu;
    std::optional<double> memoryGb;
    std::optional<Power> powerMax;
    std::optional<double> rackUnits;
    std::optional<Mass> mass;
    std::optional<std::string> cooling;
    bool operator==(const Server&) const = default;
};

struct Storage {
    std::string kind; // "parallel_fs_appliance", …
    std::int64_t nodes = 1;
    std::optional<double> readGbPerSecond, writeGbPerSecond; // GB/s = 1e9 B/s
    std::optional<std::string> performanceBasis;
    std::optional<double> usableTb, rawTb;
    std::vector<ServerPorts> ports; // role "storage"
    std::vector<std::string> protocols;
    std::optional<double> rackUnits;
    std::optional<Power> powerTypical, powerMax;
    std::optional<Mass> mass;
    bool operator==(const Storage&) const = default;
};

struct CloudInstance {
    std::string provider, category;
    std::optional<std::string> accelerator;
    std::int64_t accelerators = 0;
    std::optional<double> acceleratorMemoryGb;
    std::optional<std::int64_t> vcpus;
    std::optional<double> memoryGib, localNvmeGb;
    std::optional<Bandwidth> network, acceleratorNetwork;
    std::optional<std::int64_t> acceleratorNics;
    std::string networkFabric;
    std::optional<std::string> scaleUp;
    std::optional<Money> perHour; // on demand
    std::optional<std::string> priceRegion, priceDate;
    bool operator==(const CloudInstance&) const = default;
};

// A WAN service. One-way latency = fixed + distance × routeFactor × perKm.
struct Wan {
    std::string kind; // "internet_vpn", "cloud_interconnect", "dark_fibre", "cellular", …
    std::optional<std::string> provider;
    std::vector<Bandwidth> rates;
    Duration fixedLow, fixedHigh;
    Duration perKilometre;
    double routeFactor = 1;
    std::optional<double> availability; // 0.9999
    std::optional<std::string> availabilityCondition;
    std::optional<std::string> encryption;
    std::optional<std::int64_t> mtuBytes;
    std::optional<Money> portPerHour, perMonth; // of one circuit
    std::optional<Money> perGb;                 // of what leaves the provider's network over it
    std::optional<Duration> jitter;             // one way, added to the 99th percentile
    bool operator==(const Wan&) const = default;
};

struct Part {
    PartId id;
    std::string vendor, model;
    std::variant<Switch, Nic, Optic, Server, Storage, CloudInstance, Wan> body;
    Price price;
    std::optional<std::string> lifecycle; // "announced", "end of sale"
    std::string notes;
    Provenance provenance;                             // of every field not named below
    std::map<std::string, Provenance> fieldProvenance; // by field key (fields.hpp)
    bool own = false;                                  // the user's own, not from the seeds

    PartKind kind() const { return static_cast<PartKind>(body.index()); }
    template <class T> const T* as() const { return std::get_if<T>(&body); }
    // Of one field by its key: its own entry, else the part's. Fields price_… share the entry
    // "price"; planning figures are judgement, grade C.
    const Provenance& provenanceOf(const std::string& fieldKey) const;
    // "NVIDIA QM9700"
    std::string title() const { return vendor.empty() ? model : vendor + " " + model; }
    bool operator==(const Part&) const = default;
};

// True when its vendor is one of these, however they are written; true of any where none is named.
bool isMadeBy(const Part& part, std::span<const std::string> vendors);

// True when ports of this role may serve `wanted`: the same word, or one of the words that a "/"
// joins.
bool serves(const ServerPorts& ports, std::string_view wanted);

std::string_view
toString(PartKind kind); // "switch", "nic", "optic", "server", "storage", "cloud", "wan"
std::optional<PartKind> partKindFrom(std::string_view word);
std::string_view toString(Grade grade);      // "A", "B", "C", "own"
std::string_view toString(PriceBasis basis); // "none", "band", "street", "quote", "list"
std::string_view toString(OpticKind kind);
std::string_view toString(SwitchClass kind);
std::optional<Grade> gradeFrom(std::string_view word);
std::optional<PriceBasis> priceBasisFrom(std::string_view word);
std::optional<OpticKind> opticKindFrom(std::string_view word);
std::optional<SwitchClass> switchClassFrom(std::string_view word);

// An empty part of a kind: what a form for a new one starts from.
Part emptyPart(PartKind kind);

} // namespace weft
