import type { DossierLine } from './dossier-shape.ts';

type Example = Pick<DossierLine, 'id' | 'desa' | 'rw' | 'rt'> &
  Readonly<Record<'forms', unknown>> & {
    readonly persons?: readonly unknown[];
    readonly businesses?: readonly unknown[];
  };

const desa = '36.04.23.2015';

/**
 * Two families as a file says them: a line each, `forms` by code, one saved form or a list of them, people and businesses with
 * ids that answers refer to. Missing codes are `{"missing": 98}`. All names and numbers are invented.
 */
export const dossierExamples: readonly Example[] = [
  {
    ...{ id: 'rumah-12', desa, rw: '001', rt: '003' },
    forms: {
      keluarga: {
        visited_on: '2026-10-05',
        verdict: 'disetujui',
        answers: {
          kode_desa: desa,
          rw: '001',
          rt: '003',
          alamat: 'Jalan Sawah Lega',
          no_rumah: '12',
          punya_kk: 1,
          lama_tinggal_bln: 180,
        },
      },
      kunjungan: [
        {
          visited_on: '2026-10-05',
          answers: {
            tgl_kunjungan: '2026-10-05',
            kunjungan_ke: 1,
            hasil_kunjungan: 1,
            responden_hub: 1,
            persetujuan: 1,
            persetujuan_cara: 3,
            persetujuan_wali_hub: 2,
            no_hp: '081234567890',
            foto_bukti: ['1f3870be274f6c49b3e31a0c6728957f1f3870be274f6c49b3e31a0c6728957f'],
          },
        },
      ],
      krs: { visited_on: '2026-10-05', answers: { air_minum: 6, jamban: 6, pendampingan: 'tidak' } },
    },
    persons: [
      {
        id: 'sugeng',
        forms: {
          anggota: {
            visited_on: '2026-10-05',
            answers: {
              nama: 'SUGENG WIBOWO',
              jk: 1,
              tgl_lahir: '1985-02-17',
              hub_kk: 1,
              status_kawin: 2,
              keberadaan: 1,
            },
          },
        },
      },
      {
        id: 'rini',
        forms: {
          anggota: {
            visited_on: '2026-10-05',
            answers: { nama: 'RINI ASTUTI', jk: 2, tgl_lahir: '1990-03-12', hub_kk: 3, status_kawin: 2, keberadaan: 1 },
          },
        },
      },
      {
        id: 'aisyah',
        forms: {
          anggota: {
            visited_on: '2026-10-05',
            answers: {
              nama: 'AISYAH PUTRI',
              jk: 2,
              tgl_lahir: '2025-08-14',
              hub_kk: 4,
              ibu_kandung_id: 'rini',
              keberadaan: 1,
            },
          },
          akta: {
            visited_on: '2026-10-05',
            answers: {
              akta_status: 3,
              tempat_lahir_jenis: 3,
              ada_skl: 1,
              ada_bukti_nikah: 1,
              anak_di_kk: 'ya',
              ortu_ktp: 1,
              alasan_belum: ['belum_sempat'],
              setuju_dibantu: 'ya',
            },
          },
          penimbangan: [
            { visited_on: '2026-09-04', period: '2026-09', answers: { tgl_ukur: '2026-09-04', hadir: 1, bb_kg: 8.1 } },
            {
              visited_on: '2026-10-04',
              period: '2026-10',
              answers: {
                tgl_ukur: '2026-10-04',
                hadir: 1,
                bb_kg: 8.2,
                tb_cm: 69.5,
                cara_ukur: 1,
                lila_cm: { missing: 99 },
              },
            },
          ],
        },
      },
    ],
    businesses: [
      {
        id: 'warung-rini',
        forms: {
          umkm: {
            visited_on: '2026-10-05',
            answers: {
              usaha_nama: 'Warung Bu Rini',
              pemilik_id: 'rini',
              usaha_sektor: 2,
              status_usaha: 1,
              nib: 3,
              halal: 3,
            },
          },
        },
      },
    ],
  },
  {
    ...{ id: 'rumah-14', desa, rw: '001', rt: '003' },
    forms: {
      keluarga: { visited_on: '2026-02-10', answers: { kode_desa: desa, rw: '001', rt: '003', lama_tinggal_bln: 24 } },
    },
    persons: [],
  },
];
